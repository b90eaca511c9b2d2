// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasts;

/// <summary>A broadcast as the store keeps it.</summary>
public sealed record BroadcastRecord
{
    /// <summary>Gets its id.</summary>
    public required BroadcastId Id { get; init; }

    /// <summary>Gets what it is; never changed once it has been submitted.</summary>
    public required Broadcast Broadcast { get; init; }

    /// <summary>Gets how far it has come.</summary>
    public required BroadcastState State { get; init; }

    /// <summary>Gets the revision on which a change must be based; it grows with each.</summary>
    public required long Revision { get; init; }

    /// <summary>Gets the lane of its copies.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Gets the staff account that wrote it last.</summary>
    public required string Author { get; init; }

    /// <summary>Gets the staff account that approved it; <see langword="null"/> when nobody has.</summary>
    public string? Approver { get; init; }

    /// <summary>Gets the digest of all that would be sent, in lower-case hexadecimal digits: what is approved is what leaves.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Gets why it is held.</summary>
    public PauseReason PauseReason { get; init; }

    /// <summary>Gets when it was written first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when its recipients were fixed; <see langword="null"/> before.</summary>
    public DateTimeOffset? MaterialisedAt { get; init; }

    /// <summary>Gets when it ended; <see langword="null"/> before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets how many recipients it has; 0 before they are fixed.</summary>
    public int Expected { get; init; }

    /// <summary>Gets how many of those whom it concerns were left out when its recipients were fixed, by reason: <c>left</c>, <c>pending</c>, <c>blocked</c>.</summary>
    public IReadOnlyDictionary<string, int> Excluded { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Returns id and state, never what it says.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"{Broadcast.Line}/{Id} {State}";
}
