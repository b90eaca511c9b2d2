// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Replies;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>What one message leads to, while it is being decided.</summary>
internal sealed record Decision
{
    public ReplyBuilder Reply { get; init; } = new();

    public IReadOnlyList<ConsentEvent> Consents { get; init; } = [];

    public IReadOnlyList<PolicyText> Policies { get; init; } = [];

    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    public DraftChange Draft { get; init; } = new DraftChange.Keep();

    public Report? Report { get; init; }

    public DateTimeOffset? ClosedNoticeFor { get; init; }

    public IReadOnlyList<OutboundMessage> Forwards { get; init; } = [];

    public Decision Say(string sentence)
    {
        Reply.Say(sentence);
        return this;
    }

    public Decision With(ConsentEvent consent) => this with { Consents = [.. Consents, consent] };

    public Decision With(PolicyText policy) => this with { Policies = [.. Policies.Where(p => p != policy), policy] };
}
