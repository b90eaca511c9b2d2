// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads which lists a person wants: tags, names, numbers in configured order, all of them.</summary>
internal static class ListAnswer
{
    private const WordClass Beside = WordClass.Filler | WordClass.Article | WordClass.LeaveFiller | WordClass.Conjunction | WordClass.Will | WordClass.Service | WordClass.LeaveNoun | WordClass.Join | WordClass.Me;

    /// <summary>Reads an answer that is nothing but lists or numbers.</summary>
    public static DialogueAnswerOutcome? ReadExact(ref Reading reading)
    {
        Span<int> numbers = stackalloc int[Collected<int>.Max];
        var count = MenuNumber.Several(reading.Text, numbers);
        if (count > 0)
        {
            return ByNumber(reading, numbers[..count]);
        }

        var lists = default(Collected<ListMatch>);
        ListBinder.BindAnywhere(ref reading, ref lists);
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner == TokenOwner.None && (!token.Is(Beside) || token.Is(WordClass.Negation)))
            {
                lists = default;
                break;
            }
        }

        if (lists.Count > 0)
        {
            return Of(reading, lists, default, default, "answer.lists");
        }

        CommandReader.Release(ref reading);
        return null;
    }

    /// <summary>Reads an answer that may hold lists, unknown lists and data.</summary>
    public static DialogueAnswerOutcome? Read(ref Reading reading, Draft draft)
    {
        var lists = default(Collected<ListMatch>);
        var unknown = default(Collected<UnknownList>);
        ListBinder.BindHashes(ref reading, ref lists, ref unknown);
        ListBinder.BindAnywhere(ref reading, ref lists);
        if (lists.Count == 0 && unknown.Count == 0 && reading.Text.Count <= 4)
        {
            var near = reading.Tables.Lists.Near(reading.Text.Phrase(0, reading.Text.Count));
            if (near.Count > 0)
            {
                unknown.Add(new UnknownList(reading.Span(0, reading.Text.Count - 1), [.. near.Select(list => list.Id)]));
                reading.Own(0, reading.Text.Count, TokenOwner.List);
            }
        }

        var finds = default(FieldFinds);
        if (lists.Count > 0 || unknown.Count > 0)
        {
            FieldBinder.Bind(ref reading, FieldAnswer.Open(reading, draft), ref finds);
        }
        else
        {
            return FieldAnswer.Read(ref reading, draft);
        }

        return Of(reading, lists, unknown, finds, "answer.lists");
    }

    /// <summary>Makes an answer with data.</summary>
    public static DialogueAnswerOutcome Of(in Reading reading, in Collected<ListMatch> lists, in Collected<UnknownList> unknown, in FieldFinds finds, string rule)
    {
        var ids = new ListId[lists.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = lists[i].Id;
        }

        return new DialogueAnswerOutcome
        {
            RuleId = rule,
            TooLong = reading.TooLong,
            Kind = AnswerKind.Data,
            Lists = ids,
            UnknownLists = unknown.ToArray(),
            Fields = finds.ToMatches(reading),
            AmbiguousFields = finds.Ambiguities,
        };
    }

    private static DialogueAnswerOutcome ByNumber(in Reading reading, scoped ReadOnlySpan<int> numbers)
    {
        var chosen = default(Collected<ListMatch>);
        var lists = reading.Tables.Line.Lists;
        foreach (var number in numbers)
        {
            if (number > lists.Count + 1)
            {
                return AnswerReader.Of(reading, AnswerKind.Unfit, "answer.number");
            }

            // The menu ends with "all of them", which has a number like any other row.
            foreach (var list in number <= lists.Count ? [lists[number - 1]] : lists)
            {
                chosen.Add(new ListMatch(list.Id, reading.Span(0, reading.Text.Count - 1)));
            }
        }

        return Of(reading, chosen, default, default, "answer.number");
    }
}
