// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>A broadcast as the office writes it. Without a segment it goes to the whole list.</summary>
internal sealed record BroadcastBody(
    string? List,
    string? Text,
    JsonElement? Segment,
    TemplateBody? Template,
    string? Title,
    DateTimeOffset? NotBefore,
    DateTime? LocalTime,
    DateTimeOffset? ExpiresAt,
    string? OnUnknown,
    long? Revision)
{
    /// <exception cref="FormatException">It cannot be read; the message says where and what is expected.</exception>
    public Broadcast ToBroadcast(LineId line)
    {
        var list = new ListId(Id(List, "list"));
        return new Broadcast
        {
            Line = line,
            List = list,
            Segment = Segment is { ValueKind: not JsonValueKind.Null } segment ? SegmentJson.Read(segment) : new Segment.All([new Segment.OnList(list)]),
            Text = Text ?? "",
            Template = Template?.ToTemplate(),
            Title = Title is { Length: > 200 } ? throw new FormatException("title: al massimo 200 caratteri.") : Title ?? "",
            NotBefore = NotBefore,
            ExpiresAt = ExpiresAt,
            OnUnknown = OnUnknown switch
            {
                null or "resend" => Deliveries.OnUnknown.Resend,
                "abandon" => Deliveries.OnUnknown.Abandon,
                "hold" => Deliveries.OnUnknown.Hold,
                _ => throw new FormatException("onUnknown: è resend, abandon o hold."),
            },
        };
    }

    internal static string Id(string? value, string place) => !string.IsNullOrWhiteSpace(value) && value.Length <= 64
        ? value
        : throw new FormatException($"{place}: è un testo da 1 a 64 caratteri.");
}
