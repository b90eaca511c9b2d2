// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads data in an answer: the field asked for, or several at once.</summary>
internal static class FieldAnswer
{
    private const int MaxNameWords = 4;

    public static DialogueAnswerOutcome? Read(ref Reading reading, Draft draft)
    {
        if (draft.Field is { } asked && draft.Stage is DraftStage.AwaitingField or DraftStage.AwaitingChoice
            && Array.Find(reading.Tables.Fields, field => field.Field.Id == asked) is { } table
            && ReadAsked(ref reading, table, draft) is { } direct)
        {
            return direct;
        }

        var lists = default(Collected<ListMatch>);
        var unknown = default(Collected<UnknownList>);
        var finds = default(FieldFinds);
        ListBinder.BindHashes(ref reading, ref lists, ref unknown);
        if (draft.Stage == DraftStage.AwaitingPolicy)
        {
            ListBinder.BindAnywhere(ref reading, ref lists);
        }

        LabelBinder.Bind(ref reading, reading.Tables.AllFields, ref finds);
        FieldBinder.BindMore(ref reading, Open(reading, draft), ref finds);
        if (lists.Count == 0 && unknown.Count == 0 && finds.Count == 0 && finds.IsClear)
        {
            return null;
        }

        return HasSentence(reading) || IsMereWord(reading, draft, lists, unknown, finds) ? null : ListAnswer.Of(reading, lists, unknown, finds, "answer.data");
    }

    /// <summary>Gets the fields that a draft still lacks, the one asked for among them; all when it shows its data.</summary>
    public static FieldPlan Open(in Reading reading, Draft draft)
    {
        if (draft.Stage is DraftStage.AwaitingConfirm or DraftStage.AwaitingPolicy || draft.Fields.Count == 0)
        {
            return reading.Tables.AllFields;
        }

        return new FieldPlan(reading.Tables.Fields.Where(table => draft.Field == table.Field.Id || !draft.Fields.Any(known => known.Value.Field == table.Field.Id)));
    }

    private static DialogueAnswerOutcome? ReadAsked(ref Reading reading, FieldTable table, Draft draft)
    {
        var field = table.Field;
        if (table.IsClosed && MenuNumber.Single(reading.Text) is > 0 and var number)
        {
            return number <= field.Choices.Count
                ? Value(reading, new FieldMatch(field.Id, field.Choices[number - 1].Id, Whole(reading), Confidence.High), "answer.number")
                : AnswerReader.Of(reading, AnswerKind.Unfit, "answer.number");
        }

        return field.Kind switch
        {
            FieldKind.Text when reading.Original.Length <= field.MaxLength && !reading.Original.Contains('?', StringComparison.Ordinal) =>
                Value(reading, FieldMatch.Slice(field.Id, reading.Original, Whole(reading), Confidence.High), "answer.text"),
            FieldKind.GivenName or FieldKind.Surname => ReadName(ref reading, field, draft),
            FieldKind.Place or FieldKind.Choice => ReadNear(ref reading, table),
            _ => null,
        };
    }

    // A name stands as it is when it looks like one; two words may be given name and surname.
    private static DialogueAnswerOutcome? ReadName(ref Reading reading, FieldDefinition field, Draft draft)
    {
        var first = -1;
        var last = -1;
        var names = 0;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (reading.Text.Tokens[i].NameLike || (names == 0 && token.Is(WordClass.Report) && reading.Text.Count == 1))
            {
                names++;
                first = first < 0 ? i : first;
                last = i;
            }
            else if (!token.Is(WordClass.Filler))
            {
                return null;
            }
        }

        var otherKind = field.Kind == FieldKind.GivenName ? FieldKind.Surname : FieldKind.GivenName;
        var other = reading.Tables.Line.Fields.FirstOrDefault(known => known.Kind == otherKind);
        var otherOpen = other is not null && !draft.Fields.Any(known => known.Value.Field == other.Id);
        if (names == 0 || names > MaxNameWords || (names > 1 && (otherOpen || HasPlace(reading, first, last))) || last - first + 1 != names)
        {
            return null;
        }

        return reading.Span(first, last).Length > field.MaxLength ? null
            : Value(reading, FieldMatch.Slice(field.Id, reading.Original, reading.Span(first, last), Confidence.High), "answer.name");
    }

    private static bool HasPlace(in Reading reading, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (reading.Text.Tokens[i].Is(WordClass.PlaceEnd))
            {
                return true;
            }
        }

        return false;
    }

    // A misspelt place is proposed; the whole answer is compared, then its last word.
    private static DialogueAnswerOutcome? ReadNear(ref Reading reading, FieldTable table)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (reading.Text.Tokens[i].Is(WordClass.PlaceEnd) && table.Names.LongestEnding(reading.Text, i, out _) > 0)
            {
                return null; // an exact name: read below, with whatever else stands in the answer
            }
        }

        for (var first = 0; first < reading.Text.Count; first++)
        {
            if (table.Near(reading.Text.Phrase(first, reading.Text.Count - first)) is { Count: > 0 } near)
            {
                return AnswerReader.Of(reading, AnswerKind.Data, "answer.near") with
                {
                    AmbiguousFields = [new FieldAmbiguity(table.Field.Id, near, reading.Span(first, reading.Text.Count - 1))],
                };
            }
        }

        return null;
    }

    // A word or two that nobody asked a name for are no name: "boh", "non saprei".
    private static bool IsMereWord(in Reading reading, Draft draft, in Collected<ListMatch> lists, in Collected<UnknownList> unknown, in FieldFinds finds)
    {
        if (lists.Count + unknown.Count > 0 || !finds.IsClear || (reading.All & WordClass.LabelStart) != WordClass.None || AsksForName(reading, draft))
        {
            return false;
        }

        foreach (var match in finds.ToMatches(reading))
        {
            if (reading.Tables.Line.FindField(match.Field) is not { Kind: FieldKind.GivenName or FieldKind.Surname })
            {
                return false;
            }
        }

        return finds.Count < 2 || (reading.All & (WordClass.Negation | WordClass.Prose)) != WordClass.None;
    }

    private static bool AsksForName(in Reading reading, Draft draft) =>
        draft is { Stage: DraftStage.AwaitingField, Field: { } asked } && reading.Tables.Line.FindField(asked) is { Kind: FieldKind.GivenName or FieldKind.Surname };

    // What is left over must not be a sentence: that is for the office.
    private static bool HasSentence(in Reading reading)
    {
        var rest = 0;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner == TokenOwner.None && token.Is(WordClass.Prose) && !token.Is(WordClass.Filler | WordClass.Particle | WordClass.Will | WordClass.Me))
            {
                rest++;
            }
        }

        return rest > 1 || (rest > 0 && reading.Original.Contains('?', StringComparison.Ordinal));
    }

    private static TextSpan Whole(in Reading reading) => reading.Span(0, reading.Text.Count - 1);

    private static DialogueAnswerOutcome Value(in Reading reading, FieldMatch match, string rule) =>
        AnswerReader.Of(reading, AnswerKind.Data, rule) with { Fields = [match] };
}
