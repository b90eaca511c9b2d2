// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.ConsoleHost.Hours;

internal sealed record HoursAnswer(
    string Line,
    string At,
    string State,
    bool Open,
    RuleAnswer Rule,
    string? Reason,
    string? Until,
    string? NextOpening,
    string Text,
    string? Usually,
    IReadOnlyList<DayAnswer> Week);

internal sealed record RuleAnswer(string Kind, string Id, string? Source);

internal sealed record DayAnswer(string Date, string Day, IReadOnlyList<string> Hours, string State, RuleAnswer Rule, string? Reason);

[JsonSerializable(typeof(HoursAnswer))]
internal sealed partial class HoursJson : JsonSerializerContext
{
    private static readonly HoursJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Line(HoursAnswer answer) => JsonSerializer.Serialize(answer, Lines.HoursAnswer);
}
