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
    ExplanationAnswer? Explanation,
    string? Usually,
    IReadOnlyList<DayAnswer> Week);

internal sealed record RuleAnswer(string Kind, string Id, string? Source);

/// <summary>The rule that won the date, and those it beat, the strongest first.</summary>
internal sealed record ExplanationAnswer(RuleAnswer Winner, IReadOnlyList<RuleAnswer> Beaten);

internal sealed record DayAnswer(string Date, string Day, IReadOnlyList<string> Hours, string State, RuleAnswer Rule, string? Reason);

internal sealed record YearAnswer(string Line, int Year, IReadOnlyList<ClosureAnswer> Dates);

/// <summary>One date out of the ordinary: its hours, and the holidays and overrides that speak about it, the one that wins first.</summary>
internal sealed record ClosureAnswer(string Date, string Day, string State, IReadOnlyList<string> Hours, IReadOnlyList<ClosureRule> Rules);

internal sealed record ClosureRule(string Kind, string Id, string? Reason, string? Source);

[JsonSerializable(typeof(HoursAnswer))]
[JsonSerializable(typeof(YearAnswer))]
internal sealed partial class HoursJson : JsonSerializerContext
{
    private static readonly HoursJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Line(HoursAnswer answer) => JsonSerializer.Serialize(answer, Lines.HoursAnswer);

    public static string Line(YearAnswer answer) => JsonSerializer.Serialize(answer, Lines.YearAnswer);
}
