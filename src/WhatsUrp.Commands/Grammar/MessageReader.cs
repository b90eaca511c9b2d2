// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.OptOut.Likeness;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The order of the guards: opt-out, answer to an open dialogue, command, near misses; the rest is a report.</summary>
internal static class MessageReader
{
    public static ParseOutcome Read(ref Reading reading, Draft? draft)
    {
        var hits = default(Collected<VerbHit>);
        VerbMatcher.Find(reading, ref hits);
        var chosen = Choose(hits, out var other);
        reading.Tables.Guard.Judge(reading.Text, reading.All, JoinAt(hits), out var verdict);
        var beside = chosen >= 0 ? chosen : CustomHit(hits);
        var mayLeave = beside >= 0 && LeaveBeside.Weigh(ref reading, hits[beside], ref hits, ref verdict);
        if ((verdict.Clarity != LeaveClarity.None || (reading.All & WordClass.Core) != WordClass.None) && Leaves(ref reading, verdict, chosen, mayLeave, ref hits) is { } leaving)
        {
            return leaving;
        }

        if (verdict.Clarity == LeaveClarity.None && chosen < 0 && LeaveDoubts.Find(reading.Text, reading.Tables.Signs, draft is { Stage: DraftStage.AwaitingField }, out var rule) is >= 0 and var doubt)
        {
            verdict = new OptOutVerdict(LeaveClarity.Doubtful, rule, doubt, doubt, null) { Covered = ulong.MaxValue };
        }

        if (verdict.Clarity == LeaveClarity.None && hits.Count == 0)
        {
            verdict = NearLeave.Judge(reading, draft is { Stage: DraftStage.AwaitingField });
        }

        if (draft is not null && AnswerReader.Read(ref reading, draft, verdict.Clarity, hits) is { } answer)
        {
            return answer;
        }

        if (chosen >= 0 && other >= 0 && !mayLeave)
        {
            return Ambiguous(ref reading, hits[chosen], hits[other], ref hits);
        }

        if (chosen >= 0 && !mayLeave)
        {
            var command = CommandReader.Read(ref reading, hits[chosen], ref hits);
            if (!PhraseAsThing.IsMentioned(reading, hits[chosen], command))
            {
                return command;
            }

            CommandReader.Release(ref reading);
        }

        if (verdict.Clarity == LeaveClarity.None && hits.Count == 0)
        {
            var proposal = CommandReader.ReadWithoutKeyword(ref reading) ?? Suggester.Propose(ref reading);
            if (proposal is not null)
            {
                return proposal;
            }

            if (LeaveLikeness.Find(reading.Text, out var most))
            {
                reading.Note(LeaveLikeness.Rule, most, most, "fa pensare che vuole uscire");
                verdict = new OptOutVerdict(LeaveClarity.Doubtful, LeaveLikeness.Rule, most, most, null) { Covered = ulong.MaxValue };
            }
        }

        return LookAlikes(ref reading) ?? Report(ref reading, verdict, ref hits);
    }

    // The longest valid phrase; two of equal length that mean different things are asked.
    private static int Choose(in Collected<VerbHit> hits, out int other)
    {
        var best = other = -1;
        for (var i = 0; i < hits.Count; i++)
        {
            if (!hits[i].Valid)
            {
                continue;
            }

            if (best < 0 || hits[i].Words > hits[best].Words)
            {
                (best, other) = (i, -1);
            }
            else if (hits[i].Words == hits[best].Words && hits[i].Entry.Verb.Effect != hits[best].Entry.Verb.Effect)
            {
                other = i;
            }
        }

        return best;
    }

    private static ParseOutcome? Leaves(ref Reading reading, in OptOutVerdict verdict, int chosen, bool mayLeave, ref Collected<VerbHit> hits)
    {
        // An opt-out word beside a joining phrase is asked, never a subscription; an off-phrase beats it.
        // A joining phrase inside the leaving one, or inside the name of a list (ISCRIZIONE in ANNULLA ISCRIZIONE), says nothing of its own.
        var joins = chosen >= 0 && hits[chosen].Entry.Verb.Effect == CommandEffect.Subscribe && !IsInside(hits[chosen], verdict);
        var hasCore = mayLeave || (reading.All & (WordClass.Core | WordClass.LeaveMe)) != WordClass.None;
        if (joins && verdict.Rule is not ("optout.a.verb" or "optout.b.corrected") && (verdict.Clarity >= LeaveClarity.Clear || hasCore))
        {
            return Suggester.Both(ref reading, hits[chosen], "verb.both_switches");
        }

        if (verdict.Clarity < LeaveClarity.Clear)
        {
            return null;
        }

        reading.Note(verdict.Rule, verdict.First, verdict.Last, "vuole uscire");
        return new OptOutOutcome
        {
            RuleId = verdict.Rule,
            TooLong = reading.TooLong,
            Tier = verdict.Clarity == LeaveClarity.Clear ? OptOutTier.Clear : verdict.Lists is { Count: > 0 } ? OptOutTier.Scoped : OptOutTier.Certain,
            Lists = verdict.Lists ?? [],
            UnknownList = verdict.UnknownList,
            ErasureWanted = verdict.Erasure,
            ForOffice = CustomHit(hits) is >= 0 and var more && !IsInside(hits[more], verdict),
            Joining = Joining(ref reading, verdict, ref hits),
            Span = reading.Span(verdict.First, verdict.Last),
            Language = Language(reading, verdict.Language),
        };
    }

    // LETTURA 01234 E DISATTIVA MIRTO: the reading is not taken down, but not lost either.
    private static int CustomHit(in Collected<VerbHit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Entry.Verb.Effect == CommandEffect.Custom)
            {
                return i;
            }
        }

        return -1;
    }

    private static int JoinAt(in Collected<VerbHit> hits)
    {
        var hit = JoinHit(hits);
        return hit < 0 ? -1 : hits[hit].First;
    }

    private static int JoinHit(in Collected<VerbHit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Entry.Verb.Effect == CommandEffect.Subscribe)
            {
                return i;
            }
        }

        return -1;
    }

    // The joining command beside a wish to leave, which is only offered: with the lists that are not to be left.
    private static CommandOutcome? Joining(ref Reading reading, in OptOutVerdict verdict, ref Collected<VerbHit> hits)
    {
        var join = JoinHit(hits);
        if (join < 0 || verdict.Rule is "optout.b.corrected" || (TokenSet.Of(hits[join].First, hits[join].Words) & ~verdict.Covered) == 0)
        {
            return null;
        }

        var only = default(Collected<VerbHit>);
        only.Add(hits[join] with { Valid = true });
        var command = CommandReader.Read(ref reading, only[0], ref only);
        var left = verdict.Lists ?? [];
        return command with { Lists = [.. command.Lists.Where(list => !left.Contains(list.Id))] };
    }

    private static bool IsInside(in VerbHit hit, in OptOutVerdict verdict) =>
        verdict.Clarity >= LeaveClarity.Clear && (TokenSet.Of(hit.First, hit.Words) & ~verdict.Covered) == 0;

    private static string Language(in Reading reading, string? language) => language ?? reading.Tables.Line.Languages[0];

    private static AmbiguousOutcome Ambiguous(ref Reading reading, in VerbHit first, in VerbHit second, ref Collected<VerbHit> hits)
    {
        var one = CommandReader.Read(ref reading, first, ref hits);
        CommandReader.Release(ref reading);
        var two = CommandReader.Read(ref reading, second, ref hits);
        return new AmbiguousOutcome { RuleId = "verb.two", TooLong = reading.TooLong, Candidates = [one, two] };
    }

    // Cyrillic and Greek look-alikes: an opt-out counts in full, a command is only proposed.
    private static ParseOutcome? LookAlikes(ref Reading reading)
    {
        if (!Confusables.Replace(reading.Text.Text))
        {
            return null;
        }

        reading.All = reading.Text.Classify(reading.Tables.Lexicon);
        var hits = default(Collected<VerbHit>);
        VerbMatcher.Find(reading, ref hits);
        reading.Tables.Guard.Judge(reading.Text, reading.All, JoinAt(hits), out var verdict);
        var chosen = Choose(hits, out _);
        if (Leaves(ref reading, verdict, chosen, mayLeave: false, ref hits) is { } leaving)
        {
            return leaving;
        }

        if (chosen < 0)
        {
            return null;
        }

        var command = CommandReader.Read(ref reading, hits[chosen], ref hits);
        return new SuggestionOutcome { RuleId = "suggest.lookalike", TooLong = reading.TooLong, Candidates = [command] };
    }

    private static ListId? OnlyList(in Reading reading)
    {
        ListId? only = null;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            var words = reading.Text.Tokens[i].Is(WordClass.ListStart) ? reading.Tables.Lists.Table.Longest(reading.Text, i, out var list) : 0;
            if (words == 0)
            {
                continue;
            }

            _ = reading.Tables.Lists.Table.TryGet(reading.Text.Phrase(i, words), out list!);
            if (only is { } other && other != list!.Id)
            {
                return null;
            }

            only = list!.Id;
            i += words - 1;
        }

        return only;
    }

    private static NotACommand Report(ref Reading reading, in OptOutVerdict verdict, ref Collected<VerbHit> hits)
    {
        var namesCommand = hits.Count > 0;
        var about = WordClass.Join | WordClass.Stem | WordClass.ServiceName;
        var asks = reading.Original.Contains('?', StringComparison.Ordinal) || (reading.All & WordClass.Question) != WordClass.None;
        // ISCRIZIONE ON #EMERGENZE to a comune that says MI ISCRIVO: no emergency, but somebody who needs the right words.
        var joinsElsewhere = reading.Text.Count > 0 && reading.Text.Tokens[0].Is(WordClass.Join) && !reading.Text.Tokens[0].Hash;
        var aboutService = joinsElsewhere || (asks && (namesCommand || (reading.All & about) != WordClass.None));

        // BASTA EMERGENZE is no emergency; a mere likeness, or a doubt beside a thing that people report, must not calm one.
        var doubts = verdict.Clarity == LeaveClarity.Doubtful && verdict.Rule != LeaveLikeness.Rule && (reading.All & WordClass.Report) == WordClass.None;
        var calm = aboutService || namesCommand || doubts;
        return new NotACommand
        {
            RuleId = verdict.Clarity == LeaveClarity.Doubtful ? verdict.Rule : aboutService ? "report.about_service" : "report",
            TooLong = reading.TooLong,
            PossibleOptOut = verdict.Clarity == LeaveClarity.Doubtful,
            // Beside a joining phrase a list is as likely to be the one to join.
            DoubtfulList = verdict.Clarity == LeaveClarity.Doubtful && JoinHit(hits) < 0 ? OnlyList(reading) : null,
            AsksAboutService = aboutService,
            Urgent = Emergency.IsUrgent(reading, calm),
            // Last, because reading a command gives the tokens owners.
            Joining = verdict.Clarity == LeaveClarity.Doubtful ? Joining(ref reading, verdict, ref hits) : null,
        };
    }
}
