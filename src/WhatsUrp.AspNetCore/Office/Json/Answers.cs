// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record FaultJson(string Kind, string Sentence);

/// <summary>A problem as RFC 9457 has it, with every reason.</summary>
internal sealed record ProblemJson(string Type, string Title, int Status, string Detail, IReadOnlyList<FaultJson>? Faults = null);

internal sealed record SlotJson(string? Fixed, string? Field, string? Default, string? Name)
{
    public static SlotJson Of(TemplateSlot slot) => slot switch
    {
        TemplateSlot.Fixed text => new SlotJson(text.Value, null, null, text.Name),
        TemplateSlot.Datum datum => new SlotJson(null, datum.Field.Value, datum.Default, datum.Name),
        _ => new SlotJson(null, null, null, slot.Name),
    };
}

internal sealed record TemplateJson(string Name, string Language, IReadOnlyList<SlotJson> Slots);

internal sealed record RecordJson(
    string Line,
    string Id,
    string State,
    long Revision,
    string Lane,
    string List,
    JsonElement Segment,
    string Title,
    string Text,
    TemplateJson? Template,
    string Author,
    string? Approver,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NotBefore,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? MaterialisedAt,
    DateTimeOffset? EndedAt,
    string? PauseReason,
    int Expected,
    IReadOnlyDictionary<string, int> Excluded,
    IReadOnlyList<string>? Notes)
{
    public static RecordJson Of(BroadcastRecord record, IReadOnlyList<string>? notes = null)
    {
        var broadcast = record.Broadcast;
        return new RecordJson(
            broadcast.Line.Value,
            record.Id.ToString(),
            record.State.ToString(),
            record.Revision,
            record.Lane.ToString(),
            broadcast.List.Value,
            JsonElement.Parse(SegmentJson.Write(broadcast.Segment)),
            broadcast.Title,
            broadcast.Text,
            broadcast.Template is { } template ? new TemplateJson(template.Name, template.Language, [.. template.Slots.Select(SlotJson.Of)]) : null,
            record.Author,
            record.Approver,
            record.CreatedAt,
            broadcast.NotBefore,
            broadcast.ExpiresAt,
            record.MaterialisedAt,
            record.EndedAt,
            record.State == BroadcastState.Paused ? record.PauseReason.ToString() : null,
            record.Expected,
            record.Excluded,
            notes is { Count: > 0 } ? notes : null);
    }
}

internal sealed record ListJson(IReadOnlyList<RecordJson> Broadcasts);

internal sealed record HeadroomJson(int Limit, int Reached, int Reserve, int Needed, int Available, int? Days);

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

internal sealed record CountsJson(
    IReadOnlyDictionary<string, int> States, int Sent, int Delivered, int Read, IReadOnlyDictionary<string, int> Codes,
    IReadOnlyDictionary<string, int> Suppressions, int PossibleDuplicates, int ConfirmedDuplicates)
{
    public static CountsJson Of(BroadcastCounts counts) => new(
        counts.States.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal),
        counts.Sent,
        counts.Delivered,
        counts.Read,
        counts.Codes.ToDictionary(pair => pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), pair => pair.Value, StringComparer.Ordinal),
        counts.Suppressions,
        counts.PossibleDuplicates,
        counts.ConfirmedDuplicates);
}

internal sealed record ProgressJson(string State, string? PauseReason, long Revision, int Total, int Done, bool HasEnded, CountsJson Counts)
{
    public static ProgressJson Of(BroadcastProgress progress) => new(
        progress.Record.State.ToString(),
        progress.Record.State == BroadcastState.Paused ? progress.Record.PauseReason.ToString() : null,
        progress.Record.Revision,
        progress.Total,
        progress.Done,
        progress.HasEnded,
        CountsJson.Of(progress.Counts));
}

internal sealed record ReportJson(RecordJson Broadcast, CountsJson Counts, IReadOnlyList<string> Sentences);

/// <summary>What became of one copy, without name and number.</summary>
internal sealed record CopyJson(
    string Delivery, string Subscriber, string State, int Attempts, string? Reason, int? Code, DateTimeOffset? AcceptedAt, DateTimeOffset? SentAt,
    DateTimeOffset? DeliveredAt, DateTimeOffset? ReadAt, DateTimeOffset? FailedAt, bool PossibleDuplicate)
{
    public static CopyJson Of(CopyOutcome copy) => new(
        copy.Delivery.ToString(), copy.Subscriber.ToString(), copy.State.ToString(), copy.Attempts, copy.Reason, copy.Code, copy.AcceptedAt, copy.SentAt,
        copy.DeliveredAt, copy.ReadAt, copy.FailedAt, copy.IsPossibleDuplicate);
}

internal sealed record RowFaultJson(int Line, string Sentence);

internal sealed record ImportJson(bool Trial, int Rows, int Imported, int Known, IReadOnlyList<RowFaultJson> Faults, IReadOnlyList<string> Ignored);
