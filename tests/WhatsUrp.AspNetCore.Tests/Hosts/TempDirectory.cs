// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>A directory of one test, deleted with it.</summary>
public sealed class TempDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("whatsurp-");

    public string Path => _directory.FullName;

    public string Database => System.IO.Path.Combine(Path, "whatsurp.db");

    public void Dispose() => _directory.Delete(recursive: true);
}
