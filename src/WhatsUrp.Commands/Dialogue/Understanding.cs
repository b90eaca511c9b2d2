// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>One message as understood, before anything is decided.</summary>
public sealed class Understanding
{
    internal Understanding(CitizenState state, InboundMessage message, bool draftExpired, ParseOutcome? outcome, Payload? payload) =>
        (State, Message, DraftExpired, Outcome, Payload) = (state, message, draftExpired, outcome, payload);

    /// <summary>Gets what the line knows of the person.</summary>
    public CitizenState State { get; }

    /// <summary>Gets the message.</summary>
    public InboundMessage Message { get; }

    /// <summary>Gets the outcome of the grammar; <see langword="null"/> for a tap on a button or row.</summary>
    public ParseOutcome? Outcome { get; }

    /// <summary>Gets the command that waits for the answer of a verb by code; <see langword="null"/> when there is none, or data are missing.</summary>
    public CommandOutcome? AwaitedVerb => Outcome is CommandOutcome { Effect: CommandEffect.Custom, Missing.Count: 0 } command ? command : null;

    internal bool DraftExpired { get; }

    internal Payload? Payload { get; }

    internal Draft? Draft => DraftExpired ? null : State.Draft;
}
