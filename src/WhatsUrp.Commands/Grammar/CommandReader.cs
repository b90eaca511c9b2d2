// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Makes a command out of a phrase and everything around it.</summary>
internal static class CommandReader
{
    /// <summary>Reads the command of a phrase.</summary>
    public static CommandOutcome Read(ref Reading reading, in VerbHit hit, ref Collected<VerbHit> hits)
    {
        var verb = hit.Entry.Verb;
        Separate(ref reading, verb);
        Own(ref reading, hit);
        var lists = default(Collected<ListMatch>);
        var unknown = default(Collected<UnknownList>);
        for (var i = 0; i < hits.Count; i++)
        {
            // The same wish on several lines is one command.
            if (hits[i].Valid && hits[i].Entry.Verb.Effect == verb.Effect)
            {
                Own(ref reading, hits[i]);
                ListBinder.Bind(ref reading, hits[i].Last + 1, ref lists, ref unknown, verb.Effect == CommandEffect.Subscribe);
            }
        }

        if (hits.Count == 0)
        {
            ListBinder.Bind(ref reading, hit.Last + 1, ref lists, ref unknown, verb.Effect == CommandEffect.Subscribe);
        }

        return Finish(ref reading, hit, ref lists, ref unknown, ref hits);
    }

    /// <summary>Reads a message that is nothing but all required fields.</summary>
    public static CommandOutcome? ReadWithoutKeyword(ref Reading reading)
    {
        if ((reading.All & (WordClass.Report | WordClass.Negation | WordClass.Question)) != WordClass.None)
        {
            return null;
        }

        foreach (var verb in reading.Tables.WithoutKeyword)
        {
            Separate(ref reading, verb);
            var none = default(Collected<VerbHit>);
            var lists = default(Collected<ListMatch>);
            var unknown = default(Collected<UnknownList>);
            ListBinder.BindHashes(ref reading, ref lists, ref unknown);
            var hit = new VerbHit(new VerbEntry(verb, reading.Tables.Line.Languages[0], MatchPosition.Only, reading.Tables.Plans[verb.Id]), 0, 0, valid: true);
            var command = Finish(ref reading, hit, ref lists, ref unknown, ref none);
            if (command is { Missing.Count: 0, Residue.Count: 0, AmbiguousFields.Count: 0, Fields.Count: > 0 })
            {
                return command with { RuleId = "verb.none" };
            }

            Release(ref reading);
        }

        return null;
    }

    /// <summary>Takes back all owners, so that the message can be read another way.</summary>
    public static void Release(ref Reading reading)
    {
        reading.Text.RestoreHashes();
        reading.Text.Release();
        reading.Text.ReadDictatedHashes();
    }

    // 12345#1234: where the verb says so, # only stands between data and names no list.
    private static void Separate(ref Reading reading, VerbDefinition verb)
    {
        if (reading.Text.Hashes != 0 && verb.Separators.Contains('#', StringComparison.Ordinal))
        {
            reading.Text.SeparateAtHashes();
        }
    }

    private static void Own(ref Reading reading, in VerbHit hit)
    {
        if (hit.Words > 0)
        {
            reading.Own(hit.First, hit.Words, TokenOwner.Verb);
            reading.Note("verb.phrase", hit.First, hit.Last, "comando ", hit.Entry.Verb.Id.Value);
        }
    }

    private static CommandOutcome Finish(ref Reading reading, in VerbHit hit, ref Collected<ListMatch> lists, ref Collected<UnknownList> unknown, ref Collected<VerbHit> hits)
    {
        var verb = hit.Entry.Verb;
        var acceptance = FieldBinder.FindAcceptance(ref reading);
        var finds = default(FieldFinds);
        finds.Guess = (reading.All & WordClass.Relation) != WordClass.None;
        Restrict(ref reading, hit, unknown.Count > 0);
        FieldBinder.Bind(ref reading, hit.Entry.Plan, ref finds);
        ImplyLists(reading, hit, ref lists, unknown.Count, ref hits);
        foreach (var list in verb.AlwaysLists)
        {
            ListBinder.AddOnce(ref lists, new ListMatch(list, default));
        }

        var counts = verb.AcceptsPolicy || reading.Tables.Line.Policy is { Acceptance: PolicyAcceptanceMode.Inline };
        return new CommandOutcome
        {
            RuleId = hit.Entry.Position switch { MatchPosition.Only => "verb.only", MatchPosition.Start => "verb.start", _ => "verb.anywhere" },
            TooLong = reading.TooLong,
            Verb = verb.Id,
            Effect = verb.Effect,
            Language = hit.Entry.Language,
            VerbSpan = hit.Words > 0 ? reading.Span(hit.First, hit.Last) : default,
            Lists = lists.ToArray(),
            UnknownLists = unknown.ToArray(),
            Fields = finds.ToMatches(reading),
            AmbiguousFields = finds.Ambiguities,
            Missing = finds.MissingOf(hit.Entry.Plan),
            PolicyAcceptance = !counts ? null : acceptance ?? (verb.AcceptsPolicy && hit.Words > 0 ? reading.Span(hit.First, hit.Last) : null),
            Residue = ResidueReader.Read(ref reading),
        };
    }

    // Fields stand on the side that the verb says; a word right after an unknown hashtag may belong to it.
    private static void Restrict(ref Reading reading, in VerbHit hit, bool hasUnknown)
    {
        if (hit.Entry.Verb.FieldsPosition == FieldsPosition.Any && !hasUnknown)
        {
            return;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner != TokenOwner.None)
            {
                continue;
            }

            var outside = hit.Entry.Verb.FieldsPosition switch
            {
                FieldsPosition.After => i < hit.First,
                FieldsPosition.Before => i > hit.Last,
                _ => false,
            };
            var belongsToHash = hasUnknown && i > 0 && reading.Text.Tokens[i - 1].Hash && NameWords.Count(reading.Text, i, 1) == 0 && reading.Text.Tokens[i].Name;
            if (outside || belongsToHash)
            {
                reading.Own(i, 1, token.Is(WordClass.Filler) ? TokenOwner.Filler : TokenOwner.Residue);
            }
        }
    }

    private static void ImplyLists(in Reading reading, in VerbHit hit, ref Collected<ListMatch> lists, int unknown, ref Collected<VerbHit> hits)
    {
        if (lists.Count > 0 || unknown > 0)
        {
            return;
        }

        var verb = hit.Entry.Verb;
        foreach (var id in verb.Lists)
        {
            lists.Add(new ListMatch(id, default));
        }

        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Valid && hits[i].Entry.Verb != verb && hits[i].Entry.Verb.Effect == verb.Effect)
            {
                foreach (var id in hits[i].Entry.Verb.Lists)
                {
                    lists.Add(new ListMatch(id, default));
                }
            }
        }

        if (lists.Count > 0 || verb.Effect != CommandEffect.Subscribe || verb.WhenNoList == WhenNoList.Ask)
        {
            return;
        }

        foreach (var list in reading.Tables.Line.Lists)
        {
            if (list.IsDefault || verb.WhenNoList == WhenNoList.All)
            {
                lists.Add(new ListMatch(list.Id, default));
            }
        }
    }
}
