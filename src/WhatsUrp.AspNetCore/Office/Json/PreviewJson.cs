// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record PreviewJson(
    bool CanLeave,
    string Verdict,
    IReadOnlyList<FaultJson> Faults,
    IReadOnlyList<string> Warnings,
    string Lane,
    int? Recipients,
    int? WithinWindow,
    IReadOnlyDictionary<string, int>? Excluded,
    int Unreached,
    int WithoutDatum,
    DateTimeOffset LeavesAt,
    DateTimeOffset ExpiresAt,
    double Seconds,
    HeadroomJson? Headroom,
    string Sample,
    string? TemplateSample,
    int MaxTextLength)
{
    public static PreviewJson Of(BroadcastPreview preview) => new(
        preview.CanLeave,
        preview.Verdict,
        [.. preview.Faults.Select(fault => new FaultJson(fault.Kind.ToString(), fault.Sentence))],
        preview.Warnings,
        preview.Lane.ToString(),
        preview.Audience?.Recipients,
        preview.Audience?.WithinWindow,
        preview.Audience?.Excluded,
        preview.Unreached,
        preview.WithoutDatum,
        preview.LeavesAt,
        preview.ExpiresAt,
        Math.Round(preview.Duration.TotalSeconds, 1),
        preview.Headroom is { } tier ? new HeadroomJson(tier.Limit, tier.Reached, tier.Reserve, tier.Needed, tier.Available, tier.Days) : null,
        preview.Sample,
        preview.TemplateSample,
        preview.MaxTextLength);
}
