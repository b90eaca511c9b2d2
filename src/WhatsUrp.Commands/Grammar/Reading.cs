// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
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
    public void Own(int first, int words, TokenOwner owner) => Text.Own(first, words, owner);

    /// <summary>Writes a step down when somebody listens; its meaning may come in pieces.</summary>
    public readonly void Note(string rule, int first, int last, string meaning, string? then = null, string? atLast = null)
    {
        if (Recorder is not null)
        {
            Write(rule, first, last, meaning, then, atLast);
        }
    }

    // Apart, so that the code of those who only read stays small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Write(string rule, int first, int last, string meaning, string? then, string? atLast) =>
        Recorder!.Add(rule, Span(first, last), string.Concat(meaning, then, atLast));
}
