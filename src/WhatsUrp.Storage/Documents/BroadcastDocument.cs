// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Documents;

/// <summary>A broadcast as JSON.</summary>
internal sealed record BroadcastDocument
{
    public required string List { get; init; }

    public required JsonElement Segment { get; init; }

    public string Text { get; init; } = "";

    public string? Template { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<SlotDocument>? Slots { get; init; }

    public string Title { get; init; } = "";

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public OnUnknown OnUnknown { get; init; }

    public static BroadcastDocument Of(Broadcast broadcast)
    {
        using var segment = JsonDocument.Parse(SegmentJson.Write(broadcast.Segment));
        return new()
        {
            List = broadcast.List.Value,
            Segment = segment.RootElement.Clone(),
            Text = broadcast.Text,
            Template = broadcast.Template?.Name,
            Language = broadcast.Template?.Language,
            Slots = broadcast.Template is { } template ? [.. template.Slots.Select(SlotDocument.Of)] : null,
            Title = broadcast.Title,
            NotBefore = broadcast.NotBefore,
            ExpiresAt = broadcast.ExpiresAt,
            OnUnknown = broadcast.OnUnknown,
        };
    }

    public Broadcast ToBroadcast(LineId line) => new()
    {
        Line = line,
        List = new ListId(List),
        Segment = SegmentJson.Read(Segment),
        Text = Text ?? "",
        Template = Template is null ? null : new BroadcastTemplate(Template, Language ?? "", [.. (Slots ?? []).Select(slot => slot.ToSlot())]),
        Title = Title ?? "",
        NotBefore = NotBefore,
        ExpiresAt = ExpiresAt,
        OnUnknown = OnUnknown,
    };
}
