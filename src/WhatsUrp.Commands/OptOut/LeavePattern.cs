// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>A sequence of sorts of word, with at most so many others between two of them.</summary>
/// <param name="Rule">The rule id.</param>
/// <param name="Steps">The sorts of word, each with the greatest gap before it.</param>
internal sealed record LeavePattern(string Rule, params (WordClass Word, int Gap)[] Steps)
{
    /// <summary>Gets the sorts of word that void it anywhere in the message.</summary>
    public WordClass Without { get; init; }

    /// <summary>Gets the sorts of word that void it between its first and its last step.</summary>
    public WordClass Unbroken { get; init; }

    /// <summary>Gets a value indicating whether a negation shortly before the first step voids it.</summary>
    public bool NotNegated { get; init; }

    /// <summary>Gets a value indicating whether an object after the last step must be the service: not TOGLIETEMI UN DUBBIO.</summary>
    public bool ChecksObject { get; init; }

    /// <summary>Gets a value indicating whether it asks for the erasure of data, when DATI are named.</summary>
    public bool MayErase { get; init; }

    /// <summary>Finds the pattern in a message.</summary>
    public bool TryMatch(in FoldedText text, WordClass all, out int first, out int last)
    {
        first = last = -1;
        if ((all & Without) != WordClass.None || !HasAll(all))
        {
            return false;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Tokens[i].Is(Steps[0].Word) || (NotNegated && LeaveContext.IsNegated(text, i)))
            {
                continue;
            }

            last = Follow(text, i, 1);
            if (last >= 0 && !IsBroken(text, i, last) && !(ChecksObject && LeaveContext.HasOtherObject(text, last)))
            {
                first = i;
                return true;
            }
        }

        return false;
    }

    private bool IsBroken(in FoldedText text, int from, int to)
    {
        for (var i = from + 1; i <= to && Unbroken != WordClass.None; i++)
        {
            // NON VOGLIO PIÙ LA CARTA, MI BASTA WHATSAPP: what stands behind a comma is another thing.
            if ((i < to && text.Tokens[i].Is(Unbroken)) || (text.Tokens[i].Gap & Gap.Comma) != Gap.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAll(WordClass all)
    {
        foreach (var (word, _) in Steps)
        {
            if ((all & word) == WordClass.None)
            {
                return false;
            }
        }

        return true;
    }

    // Steps are few and gaps short: trying each next word is linear in the message.
    private int Follow(in FoldedText text, int at, int step)
    {
        if (step == Steps.Length)
        {
            return at;
        }

        // A negation reaches as far as its clause: NON CHIAMATEMI, SCRIVETEMI QUI.
        var isBound = Steps[step - 1].Word == WordClass.Negation;
        var (word, gap) = Steps[step];
        for (var next = at + 1; next <= at + 1 + gap && next < text.Count; next++)
        {
            if (isBound && (text.Tokens[next].Gap & (Gap.Chunk | Gap.Stop | Gap.Question)) != Gap.None)
            {
                return -1;
            }

            if (text.Tokens[next].Is(word))
            {
                var end = Follow(text, next, step + 1);
                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return -1;
    }
}
