// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Chat.Json;

internal sealed record OverrideJson(
    string Id,
    string Kind,
    IReadOnlyList<string> Dates,
    IReadOnlyList<string> Hours,
    string? Reason,
    string? Act,
    string? Issued,
    string Actor,
    string At);

/// <summary>What came of <c>/close</c>, <c>/open</c> and <c>/withdraw</c>, with the sentence that citizens get from now on.</summary>
internal sealed record OverrideOrderJson(string Command, OverrideJson Override, string Text);

internal sealed record HoursOrderJson(string Command, string State, string? Reason, string Text, IReadOnlyList<OverrideJson> Overrides);
