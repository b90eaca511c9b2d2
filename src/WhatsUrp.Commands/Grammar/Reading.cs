// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A message while it is read.</summary>
internal ref struct Reading
{
    /// <summary>The folded message.</summary>
    public FoldedText Text;

    /// <summary>The message as typed, of which values are slices.</summary>
    public string Original;

    /// <summary>All sorts of word in it.</summary>
    public WordClass All;

    /// <summary>What the line knows.</summary>
    public GrammarTables Tables;

    /// <summary>Who writes the steps down; <see langword="null"/> on the hot path.</summary>
    public StepRecorder? Recorder;

    /// <summary>Whether the text was longer than is read.</summary>
    public bool TooLong;

    /// <summary>Gets the piece of the original that tokens stand for.</summary>
    public readonly TextSpan Span(int first, int last)
    {
        var (start, length) = Text.Span(first, last);
        return new TextSpan(start, length);
    }

    /// <summary>Gives tokens an owner.</summary>
    public readonly void Own(int first, int words, TokenOwner owner)
    {
        for (var i = first; i < first + words; i++)
        {
            Text.Tokens[i].Owner = owner;
        }
    }

    /// <summary>Writes a step down when somebody listens.</summary>
    public readonly void Note(string rule, int first, int last, string meaning) => Recorder?.Add(rule, Span(first, last), meaning);
}
