// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Consents;

/// <summary>Folds consent events to subscriptions and acceptance.</summary>
/// <remarks>
/// The order of the events does not matter, only when they happened: ON and OFF that cross end as the last one says.
/// At equal instants leaving wins over joining, and withdrawal over acceptance.
/// </remarks>
internal static class ConsentFold
{
    /// <summary>Folds the events of one person, those of merged persons included.</summary>
    public static ConsentProjection Fold(IReadOnlyCollection<ConsentEvent> events)
    {
        var erased = Last(events, e => e.Kind == ConsentKind.Erased);
        var everything = erased ?? Last(events, e => e.List is null && LeavesLists(e.Kind));
        var subscriptions = events
            .Where(e => e.Kind is ConsentKind.ListOn or ConsentKind.ImportedUnconfirmed && e.List is not null)
            .Select(e => e.List!.Value)
            .Distinct()
            .OrderBy(list => list.Value, StringComparer.Ordinal)
            .Select(list => Fold(list, events, everything, isErased: erased is not null));
        return new ConsentProjection([.. subscriptions], erased is null ? AcceptanceOf(events) : null);
    }

    private static Subscription Fold(
        ListId list, IReadOnlyCollection<ConsentEvent> events, DateTimeOffset? everything, bool isErased)
    {
        var off = Later(everything, Last(events, e => e.List == list && LeavesLists(e.Kind)));
        var on = isErased ? null : Last(events, e => e.List == list && e.Kind == ConsentKind.ListOn);

        // An import brings back nobody who has left, and demotes nobody who has joined.
        return (on, off) switch
        {
            (null, null) => new(
                list, SubscriptionState.PendingPolicy, Last(events, e => e.List == list && e.Kind == ConsentKind.ImportedUnconfirmed)!.Value),
            ({ } joined, null) => new(list, SubscriptionState.Active, joined),
            ({ } joined, { } left) when joined > left => new(list, SubscriptionState.Active, joined),
            (_, { } left) => new(list, SubscriptionState.Off, left),
        };
    }

    private static PolicyAcceptance? AcceptanceOf(IReadOnlyCollection<ConsentEvent> events)
    {
        var last = events
            .Where(e => e.Kind is ConsentKind.PolicyAccepted or ConsentKind.PolicyWithdrawn)
            .OrderBy(e => e.OccurredAt)
            .ThenBy(e => e.Kind)
            .LastOrDefault();
        return last is { Kind: ConsentKind.PolicyAccepted, PolicyVersion: { } version, PolicySha256: { } digest, Method: { } method }
            ? new PolicyAcceptance(version, digest, last.OccurredAt, method)
            : null;
    }

    private static bool LeavesLists(ConsentKind kind) =>
        kind is ConsentKind.ListOff or ConsentKind.AllOff or ConsentKind.OperatorOff or ConsentKind.MetaOptOut;

    private static DateTimeOffset? Last(IEnumerable<ConsentEvent> events, Func<ConsentEvent, bool> fits) =>
        events.Where(fits).Select(e => (DateTimeOffset?)e.OccurredAt).Max();

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;
}
