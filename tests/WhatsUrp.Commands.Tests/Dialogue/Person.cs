// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>The reference projection: what a store must hold for one person after a change.</summary>
internal static class Person
{
    public static CitizenState After(this CitizenState state, SubscriberChange change)
    {
        var next = state with
        {
            Subscriber = state.Subscriber ?? new SubscriberId(Guid.Empty),
            Revision = state.Revision + 1,
            LastInboundAt = change.SentAt is { } sentAt && !(state.LastInboundAt > sentAt) ? sentAt : state.LastInboundAt,
            ClosedNoticeFor = change.ClosedNoticeFor ?? state.ClosedNoticeFor,
            Fields = [.. state.Fields.Where(old => change.Fields.All(f => f.Field != old.Field)), .. change.Fields],
            Draft = change.Draft switch
            {
                DraftChange.Save save => save.Draft,
                DraftChange.Discard => null,
                _ => state.Draft,
            },
        };
        return change.Consents.Aggregate(next, Apply);
    }

    private static CitizenState Apply(CitizenState state, ConsentEvent consent) => consent.Kind switch
    {
        ConsentKind.ListOn => state with { Subscriptions = Set(state, consent, SubscriptionState.Active) },
        ConsentKind.ListOff => state with { Subscriptions = Set(state, consent, SubscriptionState.Off) },
        ConsentKind.AllOff => state with
        {
            Subscriptions = [.. state.Subscriptions.Select(s => s.State == SubscriptionState.Active
                ? s with { State = SubscriptionState.Off, Since = consent.OccurredAt }
                : s)],
        },
        ConsentKind.PolicyAccepted => state with
        {
            Acceptance = new PolicyAcceptance(consent.PolicyVersion!, consent.PolicySha256!, consent.OccurredAt, consent.Method!.Value),
        },
        _ => state,
    };

    private static Subscription[] Set(CitizenState state, ConsentEvent consent, SubscriptionState to) =>
        [.. state.Subscriptions.Where(s => s.List != consent.List), new Subscription(consent.List!.Value, to, consent.OccurredAt)];
}
