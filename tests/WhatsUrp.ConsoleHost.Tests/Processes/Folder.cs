// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Tests.Processes;

/// <summary>A working directory of a test's own.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-console-");

    public string Root => _folder.FullName;

    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    public string File(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Runs the program to its end.</summary>
    public async Task<ConsoleResult> RunAsync(string input, params IEnumerable<string> arguments)
    {
        await using var process = ConsoleProcess.Start(Root, arguments);
        foreach (var line in input.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            process.Write(line);
        }

        return await process.EndAsync();
    }

    /// <summary>Plays a conversation on Monday 18 May 2026, nine in the morning, and reads it as JSON.</summary>
    public Task<ConsoleResult> ChatAsync(string lines, params IEnumerable<string> arguments) =>
        RunAsync(lines, ["chat", "--json", "--at", "2026-05-18T09:00", .. arguments]);

    public void Dispose() => _folder.Delete(recursive: true);
}
