// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A wish to leave beside a command of another sort (LETTURA 01234 E DISATTIVA MIRTO): it comes first, and no command hides it.</summary>
internal static class LeaveBeside
{
    /// <summary>Weighs a doubtful wish again as if the command were not there.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="hit">The phrase of the command.</param>
    /// <param name="hits">All phrases in the message.</param>
    /// <param name="verdict">What the whole message was judged to be; a clear wish where the rest says so.</param>
    /// <returns>Whether somebody may want out.</returns>
    public static bool Weigh(ref Reading reading, in VerbHit hit, ref Collected<VerbHit> hits, ref OptOutVerdict verdict)
    {
        var own = TokenSet.Of(hit.First, hit.Words);
        var joins = hit.Entry.Verb.Effect == CommandEffect.Subscribe;
        if (verdict.Clarity != LeaveClarity.Doubtful || !(HasPhrase(reading, own) || (!joins && (TokenSet.Of(verdict.First, 1) & own) == 0)))
        {
            return false;
        }

        // Beside a joining phrase it is asked; beside any other the rest of the message decides.
        if (!joins)
        {
            _ = CommandReader.Read(ref reading, hit, ref hits);
            reading.Tables.Guard.JudgeRest(reading.Text, own | Data(reading.Text), ref verdict);
            CommandReader.Release(ref reading);
        }

        return true;
    }

    // The words of the command itself (ANNULLA PRENOTAZIONE) are no wish.
    private static bool HasPhrase(in Reading reading, ulong own)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if ((TokenSet.Of(i, 1) & own) == 0 && reading.Text.Tokens[i].Is(WordClass.LeaveStart) && reading.Tables.Guard.Phrases.Longest(reading.Text, i, out var phrase) > 0 && !phrase.Alone)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Data(in FoldedText text)
    {
        var data = 0UL;
        for (var i = 0; i < text.Count; i++)
        {
            data |= text.Tokens[i].Owner is TokenOwner.Verb or TokenOwner.Field or TokenOwner.Label ? TokenSet.Of(i, 1) : 0;
        }

        return data;
    }
}
