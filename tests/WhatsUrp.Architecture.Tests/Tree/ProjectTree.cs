// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Architecture.Tests.Tree;

/// <summary>The files that belong to the project: what git tracks or would track. Paths are relative, with forward slashes.</summary>
internal static class ProjectTree
{
    private static readonly string[] Built = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", ".vscode"];

    private static readonly Lazy<IReadOnlyList<string>> All = new(() =>
        [.. (FromGit() ?? FromDisk()).Where(file => File.Exists(ProjectRoot.PathOf(file))).Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> Files => All.Value;

    /// <summary>The files under one of the folders that end in the extension.</summary>
    public static IEnumerable<string> Under(string extension, params IEnumerable<string> folders) =>
        Files.Where(file => file.EndsWith(extension, StringComparison.Ordinal)
            && folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    /// <summary>The names of the folders directly inside a folder.</summary>
    public static IEnumerable<string> FoldersIn(string folder) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(file => file[(folder.Length + 1)..])
            .Where(file => file.Contains('/', StringComparison.Ordinal))
            .Select(file => file[..file.IndexOf('/', StringComparison.Ordinal)])
            .Distinct();

    public static bool Exists(string file) => File.Exists(ProjectRoot.PathOf(file));

    /// <summary>Whether a file or folder is there.</summary>
    public static bool IsThere(string path) => Path.Exists(ProjectRoot.PathOf(path));

    public static string Read(string file) => File.ReadAllText(ProjectRoot.PathOf(file)).ReplaceLineEndings("\n");

    public static string[] Lines(string file) => File.ReadAllLines(ProjectRoot.PathOf(file));

    private static string[]? FromGit()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = ProjectRoot.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var files = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? files.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no git on this machine: an archive of the sources is walked instead
        }
    }

    private static IEnumerable<string> FromDisk() =>
        Directory.EnumerateFiles(ProjectRoot.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ProjectRoot.Folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Built.Contains) && !file.Contains(".received.", StringComparison.Ordinal));
}
