// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Replies;
using WhatsUrp.Commands.Verbs;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Everything that the decision about one message may know.</summary>
internal sealed record Turn
{
    public required LineDefinition Line { get; init; }

    public required ReplyTexts Texts { get; init; }

    public required CitizenState State { get; init; }

    public required InboundMessage Message { get; init; }

    public required OfficeMoment Office { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required string Language { get; init; }

    public required string RuleId { get; init; }

    /// <summary>Gets the open dialogue; an expired one is none.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Gets the answer of the verb by code that the message runs, if any.</summary>
    public CommandReply? VerbReply { get; init; }

    public PolicyDefinition? Policy => Line.Policy;

    public bool HasAcceptedCurrentPolicy =>
        Policy is null || State.Acceptance?.Sha256 == Policy.Text.Sha256;

    public bool IsSubscribed => State.ActiveLists.Any();

    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Texts.Get(new ReplyKey(key), Language, [.. values, ("iscriviti", JoinPhrase), ("disiscriviti", LeavePhrase)]);

    public string JoinPhrase => Phrase(CommandEffect.Subscribe) ?? Line.Name;

    /// <summary>Gets the line's own phrase for leaving, or the core word that no configuration takes away.</summary>
    public string LeavePhrase => Phrase(CommandEffect.Unsubscribe) ?? "STOP";

    public ConsentEvent Consent(ConsentKind kind, ListId? list = null, AcceptanceMethod? method = null) => new()
    {
        Kind = kind,
        List = list,
        OccurredAt = Message.SentAt,
        Evidence = Message.Id,
        RuleId = RuleId,
        Method = method,
        PolicyVersion = kind is ConsentKind.ListOff or ConsentKind.AllOff ? null : Policy?.Text.Version,
        PolicySha256 = kind is ConsentKind.ListOff or ConsentKind.AllOff ? null : Policy?.Text.Sha256,
    };

    private string? Phrase(CommandEffect effect) =>
        Line.Verbs.Where(verb => verb.Effect == effect).Select(verb => verb.PhraseIn(Language)).FirstOrDefault(phrase => phrase is not null);
}
