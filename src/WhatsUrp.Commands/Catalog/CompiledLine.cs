// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Replies;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Catalog;

/// <summary>A line, ready to understand and to answer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CompiledLine
{
    /// <summary>Initializes a new instance of the <see cref="CompiledLine"/> class.</summary>
    /// <param name="grammar">The grammar of the line.</param>
    public CompiledLine(ICommandGrammar grammar)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        Grammar = grammar;
        var texts = new ReplyTexts(grammar.Line);
        Conversation = new Conversation(grammar, texts);
        var language = Definition.Languages[0];
        Profile = new LineProfile(
            Definition.Id,
            Definition.Name,
            language,
            [.. Definition.Lists.Select(list => list.Definition)],
            texts.Get(new ReplyKey("BroadcastFooter"), language))
        {
            Fields = [.. Definition.Fields.Select(field => field.Id)],
        };
    }

    /// <summary>Gets the line as configured.</summary>
    public LineDefinition Definition => Grammar.Line;

    /// <summary>Gets what understands its citizens.</summary>
    public ICommandGrammar Grammar { get; }

    /// <summary>Gets what decides about their messages.</summary>
    public Conversation Conversation { get; }

    /// <summary>Gets what other packages may know of it.</summary>
    public LineProfile Profile { get; }
}
