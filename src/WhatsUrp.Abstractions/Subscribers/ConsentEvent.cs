// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Subscribers;

/// <summary>One entry of the append-only consent ledger: the evidence behind each subscription (GDPR art. 7(1)).</summary>
/// <remarks>It holds no name and no text. The same message, kind and list a second time is the same event.</remarks>
public sealed record ConsentEvent
{
    /// <summary>Gets what happened.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>Gets when WhatsApp says it happened. The latest by this time wins, not the last to arrive.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the list it is about; <see langword="null"/> when it is about none or all.</summary>
    public ListId? List { get; init; }

    /// <summary>Gets the policy version shown, accepted or in force; <see langword="null"/> when none is concerned.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Gets the digest of that policy text.</summary>
    public string? PolicySha256 { get; init; }

    /// <summary>Gets by what act the policy was accepted; set for <see cref="ConsentKind.PolicyAccepted"/> only.</summary>
    public AcceptanceMethod? Method { get; init; }

    /// <summary>Gets the channel.</summary>
    public ConsentSource Source { get; init; } = ConsentSource.WhatsApp;

    /// <summary>Gets the message that is the evidence; <see langword="null"/> when no message caused it.</summary>
    public MessageId? Evidence { get; init; }

    /// <summary>Gets the rule of the grammar that understood the message, such as <c>optout.core</c>.</summary>
    public string? RuleId { get; init; }

    /// <summary>Gets who acted: <c>citizen</c>, or the name of a staff account.</summary>
    public string Actor { get; init; } = "citizen";

    /// <summary>Returns kind and list, never who acted.</summary>
    /// <returns>The kind and the list.</returns>
    public override string ToString() => $"{Kind} {List}";
}
