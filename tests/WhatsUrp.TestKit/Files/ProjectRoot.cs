// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.TestKit.Files;

/// <summary>The folder of the working copy that the running tests were built from.</summary>
public static class ProjectRoot
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder that holds <c>WhatsUrp.sln</c>.</summary>
    public static string Folder => Found.Value;

    /// <summary>The full path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Folder, relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WhatsUrp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No WhatsUrp.sln above {AppContext.BaseDirectory}: run the tests from a working copy.");
    }
}
