// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Tells a command from a question about the thing that its phrase names.</summary>
internal static class PhraseAsThing
{
    private const WordClass Data = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.ListStart | WordClass.PlaceStart | WordClass.PlaceEnd | WordClass.LabelStart | WordClass.PolicyStart
        | WordClass.Will | WordClass.Me | WordClass.All | WordClass.GivenName | WordClass.Particle | WordClass.VerbStart | WordClass.LineName;

    private const WordClass Talk = WordClass.Prose | WordClass.Negation | WordClass.Question | WordClass.Quoting;
    private const Gap Sentences = Gap.Stop | Gap.Line | Gap.Question;

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

    /// <summary>Tells whether a message only speaks of the thing that a verb with data is called after, and holds none of its data: LA LETTURA QUANDO PASSATE A FARLA?</summary>
    public static bool IsMentioned(in Reading reading, in VerbHit hit, CommandOutcome command)
    {
        if (command.Effect != CommandEffect.Custom || hit.Entry.Plan.All.Length == 0 || command.Fields.Count + command.AmbiguousFields.Count > 0)
        {
            return false;
        }

        var asked = reading.Original.Contains('?', StringComparison.Ordinal);
        var (others, things) = (0, 0);
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if ((i >= hit.First && i <= hit.Last) || token.Is(WordClass.Filler | WordClass.Article))
            {
                continue;
            }

            if (asked || token.Is(Talk))
            {
                return true;
            }

            others++;
            things += token.Is(WordClass.Report) ? 1 : 0;
        }

        return things > 0 && others > 1; // LETTURA CONTATORE is told the format, LETTURA: IL CONTATORE PERDE is not
    }

    /// <summary>Tells whether somebody asks whether that is how one joins: PER ISCRIVERMI SCRIVO ATTIVA MIRTO?</summary>
    public static bool IsHowToJoin(in Reading reading, int first, int after)
    {
        var text = reading.Text;
        if (!reading.Original.Contains('?', StringComparison.Ordinal) || !EndsAsked(text, after))
        {
            return false;
        }

        for (var i = first - 1; i >= 0 && (text.Tokens[i + 1].Gap & Sentences) == Gap.None; i--)
        {
            if (text.Tokens[i].Is(WordClass.Join | WordClass.Quoting) || text.Word(i) is "SCRIVO" or "SCRIVIAMO" or "USO" or "METTO")
            {
                return true;
            }
        }

        return after + 1 < text.Count && text.Word(after) is "PER" && text.Tokens[after + 1].Is(WordClass.Join);
    }

    // Whether the sentence that goes on at a token ends with a question mark.
    private static bool EndsAsked(in FoldedText text, int token)
    {
        for (var i = token; i < text.Count; i++)
        {
            if ((text.Tokens[i].Gap & Sentences) != Gap.None)
            {
                return (text.Tokens[i].Gap & Gap.Question) != Gap.None;
            }
        }

        return text.Source[text.Map[text.Tokens[^1].End - 1]..].Contains('?');
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
