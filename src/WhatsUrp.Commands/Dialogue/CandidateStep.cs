// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Asks which command was meant. Nothing is done on a guess.</summary>
internal static class CandidateStep
{
    private const int ButtonTitle = 20;

    public static Decision Decide(Turn turn, Decision decision, string question, IReadOnlyList<ParseOutcome> candidates)
    {
        decision.Say(turn.Text(question));
        if (candidates is [CommandOutcome only] && Whole(turn, only) is { } whole)
        {
            decision.Say(turn.Text("DidYouMeanWhole", ("messaggio", whole)));
        }

        decision.Reply.Menu(turn.Text("Button:Menu"));
        foreach (var (payload, title) in candidates.Select(c => Option(turn, c)).OfType<(string, string)>().DistinctBy(option => option.Item1, StringComparer.Ordinal))
        {
            decision.Reply.Offer(payload, title);
        }

        return decision;
    }

    /// <summary>Offers the joining command that stands beside a wish to leave, unless all its lists are received anyway.</summary>
    public static void OfferJoining(Turn turn, Decision decision, CommandOutcome? joining, IEnumerable<ListId> received)
    {
        if (joining is null || (joining.Lists.Count > 0 && joining.Lists.All(list => received.Contains(list.Id))) || Option(turn, joining) is not { } option)
        {
            return;
        }

        decision.Say(turn.Text("JoinOffer", ("frase", option.Title)));
        decision.Reply.Offer(option.Payload, option.Title);
    }

    private static (string Payload, string Title)? Option(Turn turn, ParseOutcome candidate) => candidate switch
    {
        CommandOutcome command => (
            PayloadCodec.Write(new Payload.Run(command.Verb, [.. command.Lists.Select(list => list.Id)])),
            Title(turn, PhraseOf(turn, command.Verb), command.Lists.Select(list => list.Id))),
        OptOutOutcome optOut => (
            PayloadCodec.Write(new Payload.OptOut(optOut.Lists is [var only] ? only : null)),
            Title(turn, turn.LeavePhrase, optOut.Lists)),
        _ => null,
    };

    /// <summary>The message with its phrase set right, to be sent again as it is: buttons carry no personal data, so a tap asks for them once more.</summary>
    private static string? Whole(Turn turn, CommandOutcome command)
    {
        var span = command.VerbSpan;
        var isSlip = command.RuleId is "suggest.near" or "suggest.split" && command.Fields.Count > 0;
        return isSlip && turn.Message.Text is { } text && span.Length > 0 && span.End <= text.Length
            ? string.Concat(text.AsSpan(0, span.Start), PhraseOf(turn, command.Verb), text.AsSpan(span.End)).Trim()
            : null;
    }

    private static string PhraseOf(Turn turn, VerbId id) =>
        turn.Line.Verbs.FirstOrDefault(verb => verb.Id == id)?.PhraseIn(turn.Language) ?? id.Value;

    /// <summary>The phrase with the lists where that fits a button, else the phrase alone.</summary>
    private static string Title(Turn turn, string phrase, IEnumerable<ListId> lists)
    {
        var whole = $"{phrase} {Summary.Lists(turn, lists)}";
        var title = lists.Any() && whole.Length <= ButtonTitle ? whole : phrase;
        return Cut(title);
    }

    /// <summary>Makes a title short enough for a button.</summary>
    public static string Cut(string title) => title.Length <= ButtonTitle ? title : string.Concat(title.AsSpan(0, ButtonTitle - 1), "…");
}
