// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Collects what belongs to nothing. After it every token has an owner.</summary>
internal static class ResidueReader
{
    private const WordClass Joining = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Conjunction | WordClass.Particle | WordClass.PlaceMark | WordClass.Will;

    public static IReadOnlyList<TextSpan> Read(in Reading reading)
    {
        List<TextSpan>? residue = null;
        var open = -1;
        for (var i = 0; i <= reading.Text.Count; i++)
        {
            if (i < reading.Text.Count && IsResidue(ref reading.Text.Tokens[i]))
            {
                open = open < 0 ? i : open;
            }
            else if (open >= 0)
            {
                (residue ??= []).Add(reading.Span(open, i - 1));
                reading.Note("residue", open, i - 1, "non usato");
                open = -1;
            }
        }

        return residue ?? (IReadOnlyList<TextSpan>)[];
    }

    private static bool IsResidue(ref Token token)
    {
        if (token.Owner == TokenOwner.None)
        {
            token.Owner = token.Is(Joining) ? TokenOwner.Filler : TokenOwner.Residue;
        }

        return token.Owner == TokenOwner.Residue;
    }
}
