// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Who corrects himself: ISCRIZIONE ON, NO SCUSI: OFF. The last word counts, when it leaves.</summary>
internal static class LeaveCorrection
{
    private const WordClass Beside = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.ListStart | WordClass.All | WordClass.Service;

    /// <summary>Reads a leaving phrase behind a joining one and a word of correction as a clear wish.</summary>
    public static bool TryMatch(in FoldedText text, in LeaveScan scan, int joining, out OptOutVerdict verdict)
    {
        verdict = default;
        if (!scan.Found || joining >= scan.First || !IsLast(text, scan))
        {
            return false;
        }

        for (var i = joining + 1; i < scan.First; i++)
        {
            if (text.Word(i) is "SCUSI" or "SCUSA" or "SCUSATE" or "SCUSATEMI" or "ANZI" or "SBAGLIATO" or "SBAGLIO" or "ERRORE" or "CORREGGO" or "RETTIFICO" or "VOLEVO" or "INTENDEVO" or "PARDON" or "OPS" or "OPPS" or "MACCHE" or "NO")
            {
                verdict = scan.Verdict(LeaveClarity.Clear, "optout.b.corrected");
                return true;
            }
        }

        return false;
    }

    private static bool IsLast(in FoldedText text, in LeaveScan scan)
    {
        for (var i = scan.Last + 1; i < text.Count; i++)
        {
            if (!scan.IsCovered(i) && !text.Tokens[i].Is(Beside))
            {
                return false;
            }
        }

        return true;
    }
}
