// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Tests.Model;

/// <summary>A person as the model knows them.</summary>
internal sealed class ModelPerson
{
    public SubscriberId? Id { get; set; }

    public long Revision { get; set; }

    public List<ConsentEvent> Events { get; } = [];

    public SortedDictionary<string, string[]> Fields { get; } = new(StringComparer.Ordinal);

    public Draft? Draft { get; set; }

    public List<int> Reports { get; } = [];

    /// <summary>Replays the events in the order of WhatsApp's clock, as somebody with pencil and paper would.</summary>
    public string Lists()
    {
        var states = new Dictionary<string, (SubscriptionState State, DateTimeOffset Since)>(StringComparer.Ordinal);
        var joined = new SortedSet<string>(StringComparer.Ordinal);
        (SubscriptionState State, DateTimeOffset Since)? others = null;
        foreach (var e in Events.OrderBy(e => e.OccurredAt).ThenBy(e => e.Kind is ConsentKind.ListOn or ConsentKind.ImportedUnconfirmed ? 0 : 1).ThenBy(e => e.Kind))
        {
            var list = e.List?.Value;
            switch (e.Kind)
            {
                case ConsentKind.ListOn:
                    states[list!] = (SubscriptionState.Active, e.OccurredAt);
                    joined.Add(list!);
                    break;
                case ConsentKind.ImportedUnconfirmed:
                    if ((states.TryGetValue(list!, out var known) ? known : others) is not { State: not SubscriptionState.PendingPolicy })
                    {
                        states[list!] = (SubscriptionState.PendingPolicy, e.OccurredAt);
                    }

                    joined.Add(list!);
                    break;
                case ConsentKind.ListOff or ConsentKind.OperatorOff or ConsentKind.MetaOptOut when list is not null:
                    states[list] = (SubscriptionState.Off, e.OccurredAt);
                    break;
                case ConsentKind.AllOff or ConsentKind.OperatorOff or ConsentKind.MetaOptOut:
                    others = (SubscriptionState.Off, e.OccurredAt);
                    foreach (var key in states.Keys.ToList())
                    {
                        states[key] = others.Value;
                    }

                    break;
                default:
                    break;
            }
        }

        return string.Join(' ', joined.Select(list => (list, state: states.TryGetValue(list, out var s) ? s : others!.Value))
            .Select(row => $"{row.list}={row.state.State}@{row.state.Since:HH:mm}"));
    }

    public bool IsOn(string list) => Lists().Split(' ').Any(row => row.StartsWith($"{list}=Active", StringComparison.Ordinal));

    public string Acceptance() => Events
        .Where(e => e.Kind is ConsentKind.PolicyAccepted or ConsentKind.PolicyWithdrawn)
        .OrderBy(e => e.OccurredAt)
        .ThenBy(e => e.Kind)
        .LastOrDefault() is { Kind: ConsentKind.PolicyAccepted } accepted ? $"{accepted.OccurredAt:HH:mm}" : "";
}
