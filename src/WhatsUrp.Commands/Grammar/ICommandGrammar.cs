// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Understands what citizens write to one line.</summary>
/// <remarks>Immutable and thread-safe; built once per line and swapped whole when the configuration changes.</remarks>
public interface ICommandGrammar
{
    /// <summary>Gets the line that it understands.</summary>
    LineDefinition Line { get; }

    /// <summary>Understands a text. Total: any text, broken or hostile, gives an outcome; time grows linearly up to 4,096 characters and no further.</summary>
    /// <param name="text">The body or caption as the citizen typed it.</param>
    /// <param name="context">The open dialogue, if any.</param>
    /// <returns>The outcome.</returns>
    ParseOutcome Parse(string? text, ParseContext context = default);

    /// <summary>Understands a text as <see cref="Parse"/> does, and tells by which steps.</summary>
    /// <param name="text">The body or caption as the citizen typed it.</param>
    /// <param name="context">The open dialogue, if any.</param>
    /// <returns>The outcome with its steps. It holds the citizen's words: never log it.</returns>
    ParseExplanation Explain(string? text, ParseContext context = default);
}
