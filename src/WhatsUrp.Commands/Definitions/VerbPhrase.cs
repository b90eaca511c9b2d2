// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>One way to write a command.</summary>
/// <param name="Language">The language of the phrase, in which the reply is written too.</param>
/// <param name="Text">The phrase as published, such as <c>ISCRIZIONE ON</c>.</param>
public sealed record VerbPhrase(string Language, string Text);
