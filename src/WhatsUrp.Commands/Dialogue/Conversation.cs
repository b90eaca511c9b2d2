// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Replies;
using WhatsUrp.Commands.Verbs;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Understands one message and decides what it changes: a pure function of line, person, message, office hours and present.</summary>
/// <remarks>
/// Immutable and thread-safe. The order of the guards is fixed: opt-out, answer to the open question, command, report; nothing
/// can configure it. The same arguments give the same change, report ids apart.
/// </remarks>
public sealed class Conversation
{
    private readonly ICommandGrammar _grammar;
    private readonly ReplyTexts _texts;

    /// <summary>Initializes a new instance of the <see cref="Conversation"/> class.</summary>
    /// <param name="grammar">The grammar of the line.</param>
    /// <param name="texts">The reply texts of the line.</param>
    public Conversation(ICommandGrammar grammar, ReplyTexts texts) => (_grammar, _texts) = (grammar, texts);

    private LineDefinition Line => _grammar.Line;

    /// <summary>Understands a message and decides what it changes, without a verb by code.</summary>
    /// <param name="state">What the line knows of the person.</param>
    /// <param name="message">The message; any content at all.</param>
    /// <param name="office">What the office hours say at the moment.</param>
    /// <param name="now">The present, by the host's clock.</param>
    /// <returns>The change to commit, with the messages that leave once it is committed.</returns>
    public SubscriberChange Step(CitizenState state, InboundMessage message, OfficeMoment office, DateTimeOffset now) =>
        Decide(Understand(state, message, now), office, now);

    /// <summary>Understands a message.</summary>
    /// <param name="state">What the line knows of the person.</param>
    /// <param name="message">The message; any content at all.</param>
    /// <param name="now">The present, by the host's clock.</param>
    /// <returns>The message as understood.</returns>
    public Understanding Understand(CitizenState state, InboundMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        var expired = state.Draft is { } draft && draft.ExpiresAt <= now;
        return PayloadCodec.Read(message.Payload) switch
        {
            Payload.Run run when PayloadStep.CustomVerb(Line, run) is { } command => new Understanding(state, message, expired, command, null),
            { } payload => new Understanding(state, message, expired, null, payload),
            null => new Understanding(state, message, expired, Parse(message, expired ? null : state.Draft), null),
        };
    }

    /// <summary>Decides what a message changes.</summary>
    /// <param name="understanding">The message as understood.</param>
    /// <param name="office">What the office hours say at the moment.</param>
    /// <param name="now">The present, by the host's clock.</param>
    /// <param name="verbReply">The answer of the verb by code that the message runs; <see langword="null"/> when it runs none.</param>
    /// <returns>The change to commit, with the messages that leave once it is committed.</returns>
    public SubscriberChange Decide(Understanding understanding, OfficeMoment office, DateTimeOffset now, CommandReply? verbReply = null)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(office);
        var outcome = understanding.Outcome;
        var turn = new Turn
        {
            Line = Line,
            Texts = _texts,
            State = understanding.State,
            Message = understanding.Message,
            Office = office,
            Now = now,
            Draft = understanding.Draft,
            Language = LanguageOf(outcome) ?? understanding.Draft?.Language ?? Line.Languages[0],
            RuleId = outcome?.RuleId ?? "payload",
            VerbReply = verbReply,
        };
        var start = new Decision();
        var decision = understanding.Payload is { } payload ? PayloadStep.Decide(turn, start, payload) : Decide(turn, start, outcome!);
        return ChangeWriter.Write(turn, understanding.DraftExpired ? Restarted(turn, decision, outcome) : decision);
    }

    /// <summary>Decides what the check of a registration by staff changes.</summary>
    /// <param name="state">What the line knows of the person.</param>
    /// <param name="check">An id of the check, unique like that of a message: the key of de-duplication.</param>
    /// <param name="approved">Whether the registration comes into force, or is erased.</param>
    /// <param name="actor">The staff account that checked it.</param>
    /// <param name="now">The present, by the host's clock.</param>
    /// <returns>The change to commit, or <see langword="null"/> when no registration of the person waits for a check.</returns>
    public SubscriberChange? Check(CitizenState state, MessageId check, bool approved, string actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        if (state.Draft is not { Stage: DraftStage.AwaitingOperator } draft || draft.ExpiresAt <= now)
        {
            return null;
        }

        var turn = new Turn
        {
            Line = Line,
            Texts = _texts,
            State = state,
            Message = new InboundMessage { Line = Line.Id, Id = check, From = state.Address, SentAt = now },
            Office = new OfficeMoment(IsOpen: true, NextOpening: null, Sentence: "", LocalTime: now),
            Now = now,
            Draft = draft,
            Language = draft.Language,
            RuleId = approved ? "operator.approve" : "operator.decline",
        };
        var change = ChangeWriter.Write(turn, approved ? ApprovalStep.Approve(turn, draft, actor) : ApprovalStep.Decline(turn));
        var window = new ServiceWindow(state.LastInboundAt);
        return change with { SentAt = null, Outgoing = [.. change.Outgoing.Select(message => message with { Window = window })] };
    }

    private ParseOutcome Parse(InboundMessage message, Draft? draft)
    {
        var outcome = _grammar.Parse(message.Text, new ParseContext(draft));
        var isLate = draft is not null && message.SentAt < draft.LastMessageAt;
        return outcome is DialogueAnswerOutcome && isLate ? _grammar.Parse(message.Text) : outcome;
    }

    private static Decision Decide(Turn turn, Decision decision, ParseOutcome outcome)
    {
        if (outcome.TooLong)
        {
            decision.Say(turn.Text("TooLong"));
        }

        return outcome switch
        {
            OptOutOutcome optOut => OptOutStep.Decide(turn, decision, optOut),
            DialogueAnswerOutcome answer when turn.Draft is { } draft => AnswerStep.Decide(turn, decision, draft, answer),
            CommandOutcome command => CommandStep.Decide(turn, decision, command),
            AmbiguousOutcome ambiguous => CandidateStep.Decide(turn, decision, "AmbiguousCommand", ambiguous.Candidates),
            SuggestionOutcome suggestion => CandidateStep.Decide(turn, decision, "DidYouMean", suggestion.Candidates),
            NotACommand when turn.Message.Kind == MessageKind.Reaction => decision,
            NotACommand report => ReportStep.Decide(turn, decision, report),
            _ => ReportStep.Decide(turn, decision, new NotACommand { RuleId = outcome.RuleId }),
        };
    }

    /// <summary>An expired registration is erased; whoever comes back to it is told, unless the message begins anew or leaves.</summary>
    private static Decision Restarted(Turn turn, Decision decision, ParseOutcome? outcome)
    {
        if (outcome is NotACommand && !decision.Reply.IsEmpty)
        {
            decision.Say(turn.Text("DraftExpired"));
        }

        return decision.Draft is DraftChange.Keep ? decision with { Draft = new DraftChange.Discard() } : decision;
    }

    private static string? LanguageOf(ParseOutcome? outcome) => outcome switch
    {
        CommandOutcome command => command.Language,
        OptOutOutcome optOut => optOut.Language,
        _ => null,
    };
}
