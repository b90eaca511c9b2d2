// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasts;

/// <summary>One message to all who fit a segment, as its author wants it.</summary>
/// <remarks>Who has written within the service window gets <see cref="Text"/>, everybody else <see cref="Template"/>. At least one of the two is there.</remarks>
public sealed record Broadcast
{
    /// <summary>Gets the line that sends it.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the list in whose name it goes out; its urgency decides the lane.</summary>
    public required ListId List { get; init; }

    /// <summary>Gets who receives it: a condition that nobody fits without being on a list, <see cref="List"/> among them.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Gets what it says within the service window, without the footer; empty when all get the template.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the template for persons outside the service window; <see langword="null"/> when they are left out.</summary>
    public BroadcastTemplate? Template { get; init; }

    /// <summary>Gets a name for the office, which citizens never see.</summary>
    public string Title { get; init; } = "";

    /// <summary>Gets when it may leave; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Gets when its time is over; <see langword="null"/> for the usual time of its urgency.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets what happens to copies whose outcome stays unknown.</summary>
    public OnUnknown OnUnknown { get; init; }

    /// <summary>Composes a broadcast to a list, or to those of the list who fit further conditions.</summary>
    /// <param name="line">The line that sends it.</param>
    /// <param name="list">The list.</param>
    /// <param name="text">What it says.</param>
    /// <param name="conditions">Further conditions, all of which must fit; none for the whole list.</param>
    /// <returns>The broadcast.</returns>
    public static Broadcast ToList(LineId line, ListId list, string text, params IReadOnlyList<Segment> conditions) => new()
    {
        Line = line,
        List = list,
        Segment = new Segment.All([new Segment.OnList(list), .. conditions]),
        Text = text,
    };

    /// <summary>Returns line and list, never the text.</summary>
    /// <returns>The ids of line and list.</returns>
    public override string ToString() => $"{Line}/{List}";
}
