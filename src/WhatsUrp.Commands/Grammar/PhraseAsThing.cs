// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Tells a command from a question about the thing that its phrase names.</summary>
internal static class PhraseAsThing
{
    private const WordClass Data = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.ListStart | WordClass.PlaceStart | WordClass.PlaceEnd | WordClass.LabelStart | WordClass.PolicyStart
        | WordClass.Will | WordClass.Me | WordClass.All | WordClass.GivenName | WordClass.Particle | WordClass.VerbStart | WordClass.LineName;

    /// <summary>Tells whether an article or a verb beside the phrase, or words that are no data, make the question one about a thing: IL SERVIZIO INFO ON? È ATTIVA LA LINEA?</summary>
    public static bool IsAskedAbout(in Reading reading, VerbEntry entry, int first, int after)
    {
        if (!reading.Original.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var text = reading.Text;
        if (first > 0 && text.Tokens[first - 1].Is(WordClass.Article | WordClass.Conjunction))
        {
            return true;
        }

        var isSubject = after + 1 < text.Count && text.Word(after) is "E" && !text.Tokens[after + 1].Hash && !text.Tokens[after + 1].Is(WordClass.ListStart);
        return isSubject || (!TakesWords(reading, entry) && HasOtherWords(text, after));
    }

    private static bool TakesWords(in Reading reading, VerbEntry entry)
    {
        foreach (var table in reading.Tables.Fields)
        {
            if (table.Field.Kind is FieldKind.GivenName or FieldKind.Surname or FieldKind.Text && entry.Verb.Fields.Contains(table.Field.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherWords(in FoldedText text, int after)
    {
        for (var i = after; i < text.Count; i++)
        {
            if (!text.Tokens[i].Hash && !text.Tokens[i].Is(Data))
            {
                return true;
            }
        }

        return false;
    }
}
