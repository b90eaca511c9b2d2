// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Reads how a person stands with the lists from the consent events: what happened last counts, and leaving wins at equal instants.</summary>
internal static class ConsentReading
{
    public static IReadOnlyList<Subscription> Subscriptions(IEnumerable<ConsentEvent> consents)
    {
        var events = consents.ToList();
        var lists = events.Where(e => e.Kind is ConsentKind.ListOn or ConsentKind.ImportedUnconfirmed).Select(e => e.List!.Value);
        return [.. lists.Distinct().OrderBy(list => list.Value, StringComparer.Ordinal).Select(list => Of(list, events))];
    }

    public static PolicyAcceptance? Acceptance(IEnumerable<ConsentEvent> consents)
    {
        var last = consents
            .Where(e => e.Kind is ConsentKind.PolicyAccepted or ConsentKind.PolicyWithdrawn)
            .OrderBy(e => e.OccurredAt).ThenBy(e => e.Kind).LastOrDefault();
        return last is { Kind: ConsentKind.PolicyAccepted }
            ? new PolicyAcceptance(last.PolicyVersion!, last.PolicySha256!, last.OccurredAt, last.Method!.Value)
            : null;
    }

    private static Subscription Of(ListId list, List<ConsentEvent> events)
    {
        var joined = Last(events.Where(e => e.Kind == ConsentKind.ListOn && e.List == list));
        var left = Last(events.Where(e => Leaves(e) && (e.List is null || e.List == list)));
        var entered = Last(events.Where(e => e.Kind == ConsentKind.ImportedUnconfirmed && e.List == list));
        return (joined, left) switch
        {
            ({ } on, null) => new Subscription(list, SubscriptionState.Active, on),
            ({ } on, { } off) when on > off => new Subscription(list, SubscriptionState.Active, on),
            (_, { } off) => new Subscription(list, SubscriptionState.Off, off),
            (null, null) => new Subscription(list, SubscriptionState.PendingPolicy, entered!.Value),
        };
    }

    private static bool Leaves(ConsentEvent e) =>
        e.Kind is ConsentKind.ListOff or ConsentKind.AllOff or ConsentKind.OperatorOff or ConsentKind.MetaOptOut or ConsentKind.Erased;

    private static DateTimeOffset? Last(IEnumerable<ConsentEvent> events) => events.Select(e => (DateTimeOffset?)e.OccurredAt).Max();
}
