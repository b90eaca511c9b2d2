// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Collects what belongs to nothing. After it every token has an owner.</summary>
internal static class ResidueReader
{
    /// <summary>What a word may be that joins others and tells nothing by itself.</summary>
    public const WordClass Joining = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Conjunction | WordClass.Particle | WordClass.PlaceMark | WordClass.Will;

    public static IReadOnlyList<TextSpan> Read(ref Reading reading)
    {
        for (var free = reading.Text.Free; free != 0; free &= free - 1)
        {
            var token = TokenSet.First(free);
            reading.Own(token, 1, reading.Text.Tokens[token].Is(Joining) ? TokenOwner.Filler : TokenOwner.Residue);
        }

        return reading.Text.HasResidue ? Collect(reading) : (IReadOnlyList<TextSpan>)[];
    }

    private static List<TextSpan> Collect(in Reading reading)
    {
        var residue = new List<TextSpan>();
        var tokens = reading.Text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var first = i;
            while (i < tokens.Length && tokens[i].Owner == TokenOwner.Residue)
            {
                i++;
            }

            if (i > first)
            {
                residue.Add(reading.Span(first, i - 1));
                reading.Note("residue", first, i - 1, "non usato");
            }
        }

        return residue;
    }
}
