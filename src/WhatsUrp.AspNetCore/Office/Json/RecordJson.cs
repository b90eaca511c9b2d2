// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Subscribers;

namespace WhatsUrp.AspNetCore.Office.Json;

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
