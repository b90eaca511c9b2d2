// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Sending;

/// <summary>A request that the simulator accepted, as it stands in the ledger.</summary>
/// <remarks>The ledger is the truth of a fault test: what stands here was sent, whatever the host was told.</remarks>
public sealed record AcceptedRequest
{
    /// <summary>Gets the place in the ledger, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets when it was accepted, by the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the number that sent.</summary>
    public required string PhoneNumberId { get; init; }

    /// <summary>Gets the id that the message got; for a read mark the message that was read.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets the kind: a message type, <c>read</c> or <c>typing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the recipient as the request says it; empty for a read mark.</summary>
    public required string To { get; init; }

    /// <summary>Gets the recipient as Meta reads it: digits of a phone number, or a business-scoped user id.</summary>
    public required string Recipient { get; init; }

    /// <summary>Gets the text as the citizen reads it: a body, caption or filled-in template.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the name of the template, or null.</summary>
    public string? Template { get; init; }

    /// <summary>Gets the category under which the message counts: <c>service</c>, <c>utility</c>, <c>marketing</c> or <c>authentication</c>.</summary>
    public string Category { get; init; } = "service";

    /// <summary>Gets <c>biz_opaque_callback_data</c>, or null.</summary>
    public string? Opaque { get; init; }

    /// <summary>Gets the message that it answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets the SHA-256 of the raw body, lowercase hexadecimal.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Gets the raw body; empty where the simulator was told not to keep bodies.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
