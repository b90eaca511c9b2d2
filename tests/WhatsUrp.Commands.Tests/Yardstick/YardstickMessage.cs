// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>A message and how it has to be understood.</summary>
/// <param name="Text">What the citizen writes.</param>
/// <param name="Expect">join, leave, suggest, none, custom, ask or help.</param>
/// <param name="Line">The line that receives it, where a service has several.</param>
/// <param name="Lists">The lists meant; nothing is said of them when it is missing.</param>
/// <param name="Fields">The data held, by field; nothing is said of fields that are missing.</param>
/// <param name="Caption">Whether it comes under a picture.</param>
internal sealed record YardstickMessage(
    string Text,
    string Expect,
    string? Line = null,
    IReadOnlyList<string>? Lists = null,
    IReadOnlyDictionary<string, string>? Fields = null,
    bool Caption = false)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<YardstickMessage> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<YardstickMessage>(line, Shape)!)];
}
