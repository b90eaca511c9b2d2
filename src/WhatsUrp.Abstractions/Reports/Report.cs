// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Reports;

/// <summary>What a citizen wrote that is no command. Read by the administration alone, never public.</summary>
public sealed record Report
{
    /// <summary>Gets the line that received it.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets its id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>Gets its number within the line, for people; 0 until the store has assigned it.</summary>
    public int Number { get; init; }

    /// <summary>Gets who wrote it; <see cref="CitizenAddress.Erased"/> once the person was erased.</summary>
    public required CitizenAddress From { get; init; }

    /// <summary>Gets the person, once the store knows them.</summary>
    public SubscriberId? Subscriber { get; init; }

    /// <summary>Gets the message that brought it; an empty id once the person was erased, since the id encodes the phone number.</summary>
    public required MessageId Message { get; init; }

    /// <summary>Gets when it was sent.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets what it is.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>Gets a value indicating whether it was taken for an emergency and forwarded at once.</summary>
    public bool Urgent { get; init; }

    /// <summary>Gets a value indicating whether the writer may want to leave; staff look at these before the next broadcast.</summary>
    public bool PossibleOptOut { get; init; }

    /// <summary>Gets the text as the citizen wrote it; empty when only media or a position came.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the media that came with it.</summary>
    public IReadOnlyList<MediaReference> Media { get; init; } = [];

    /// <summary>Gets the position that came with it, if any.</summary>
    public GeoPosition? Position { get; init; }

    /// <summary>Gets how far the office has come.</summary>
    public ReportStatus Status { get; init; }

    /// <summary>Gets when the office answered first; <see langword="null"/> while nobody has.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Returns line, number and kind, never what it says.</summary>
    /// <returns>The line, the number and the kind.</returns>
    public override string ToString() => $"{Line}/{Number}: {Kind}";
}
