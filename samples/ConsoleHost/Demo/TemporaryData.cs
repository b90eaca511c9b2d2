// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Demo;

/// <summary>A data file that goes away with the demo.</summary>
internal sealed class TemporaryData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-demo-");

    public string File => Path.Combine(_folder.FullName, "demo.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
