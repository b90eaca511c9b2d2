// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Verbs;

/// <summary>What a verb may know when it answers.</summary>
/// <param name="Line">The line.</param>
/// <param name="Citizen">What the line knows of the person; a stranger has no data.</param>
/// <param name="Message">The message.</param>
/// <param name="Language">The language of the phrase, in which the answer is written.</param>
/// <param name="Arguments">The data of the command; every required one is there.</param>
public sealed record CommandContext(
    LineDefinition Line,
    CitizenState Citizen,
    InboundMessage Message,
    string Language,
    CommandArguments Arguments);
