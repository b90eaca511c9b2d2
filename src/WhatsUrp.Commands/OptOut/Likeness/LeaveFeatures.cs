// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut.Likeness;

/// <summary>What a message is made of when its likeness to a wish to leave is weighed: its words, their stems, and pairs of stems.</summary>
/// <remarks>A stem is the first four letters: it survives endings and most slips of the finger. Double letters count once, numbers are all alike.</remarks>
internal static class LeaveFeatures
{
    private const int MaxWord = 24;
    private const int Stem = 4;

    /// <summary>Gets the feature of a question mark.</summary>
    public const string Question = "?";

    /// <summary>Hands the features of a message to a sink, in the order of its words.</summary>
    [SkipLocalsInit]
    public static void Visit<T>(in FoldedText text, ref T sink)
        where T : struct, ILeaveFeatureSink
    {
        Span<char> squeezed = stackalloc char[MaxWord];
        Span<char> pair = stackalloc char[Stem + 1 + Stem];
        var before = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var whole = text.Word(i)[text.Tokens[i].Elision..];
            scoped ReadOnlySpan<char> word = whole.IsEmpty || char.IsAsciiDigit(whole[0]) ? "0" : LetterRuns.Squeeze(whole, squeezed);
            sink.Take(i, word);
            var stem = word[..Math.Min(Stem, word.Length)];
            if (word.Length > Stem)
            {
                squeezed[Stem] = '*';
                sink.Take(i, squeezed[..(Stem + 1)]);
            }

            if (before > 0)
            {
                pair[before] = ' ';
                stem.CopyTo(pair[(before + 1)..]);
                sink.Take(i, pair[..(before + 1 + stem.Length)]);
            }

            stem.CopyTo(pair);
            before = stem.Length;
        }

        if (text.Count > 0 && text.Source.Contains('?'))
        {
            sink.Take(text.Count - 1, Question);
        }
    }
}
