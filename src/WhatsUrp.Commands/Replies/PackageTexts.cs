// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using System.Text.Json;

namespace WhatsUrp.Commands.Replies;

/// <summary>The texts that come with the package. Italian is complete; other languages fall back to it.</summary>
internal static class PackageTexts
{
    public const string Language = "it";

    public static FrozenDictionary<string, string> Italian { get; } = Load();

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = typeof(PackageTexts).Assembly;
        using var stream = assembly.GetManifestResourceStream("WhatsUrp.Commands.Replies.it.json")
            ?? throw new InvalidOperationException("WURP0301: the package's Italian texts are missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .ToFrozenDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);
    }
}
