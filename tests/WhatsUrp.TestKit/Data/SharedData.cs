// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Files;

namespace WhatsUrp.TestKit.Data;

/// <summary>The shared conformance data, which stand beside the project and are not part of it.</summary>
/// <remarks>
/// Who clones the project alone has no such folder: tests on it carry <see cref="SharedDataFactAttribute"/> or
/// <see cref="SharedDataTheoryAttribute"/> and are then reported as skipped, with the reason.
/// </remarks>
public static class SharedData
{
    /// <summary>The environment variable that names the folder; relative paths count from the project's root.</summary>
    public const string Variable = "WHATSURP_SHARED_DATA";

    private static readonly (string Path, string Variable)[] Narrower =
    [
        ("opening-hours/vectors.json", "WHATSURP_OH_VECTORS"),
        ("webhooks", "WHATSURP_WEBHOOK_FIXTURES"),
        ("messages", "WHATSURP_MESSAGES"),
    ];

    /// <summary>The folder, whether it exists or not.</summary>
    public static string Folder => ProjectRoot.PathOf(Read(Variable) ?? "../shared/data");

    /// <summary>The full path of a file or folder inside the shared data, such as <c>messages/messages.jsonl</c>.</summary>
    public static string PathOf(string relative)
    {
        foreach (var (path, variable) in Narrower)
        {
            var inside = relative == path || relative.StartsWith(path + "/", StringComparison.Ordinal);
            if (inside && Read(variable) is { } place)
            {
                return ProjectRoot.PathOf(place + relative[path.Length..]);
            }
        }

        return Path.GetFullPath(Path.Combine(Folder, relative));
    }

    /// <summary>Says in a sentence what is missing, or nothing when the file or folder is there.</summary>
    public static string? WhyMissing(string relative)
    {
        var path = PathOf(relative);
        return File.Exists(path) || Directory.Exists(path)
            ? null
            : $"Shared data are not here: {path} is missing. Set {Variable} to the folder that holds them.";
    }

    private static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
