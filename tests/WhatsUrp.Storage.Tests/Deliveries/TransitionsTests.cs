// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Deliveries;
using S = WhatsUrp.Deliveries.DeliveryState;

namespace WhatsUrp.Storage.Tests.Deliveries;

public sealed class TransitionsTests
{
    // T2, T3, T14, T14; T4/T6, T5, T7, T8; T10, T9, T11; T12, T13; T15; then the rows that only a late proof moves.
    private static readonly HashSet<(S, S)> Legal =
    [
        (S.Ready, S.Sending), (S.Ready, S.Suppressed), (S.Ready, S.Cancelled), (S.Ready, S.Expired), (S.Ready, S.Accepted),
        (S.Sending, S.Ready), (S.Sending, S.Accepted), (S.Sending, S.Refused), (S.Sending, S.Unknown),
        (S.Unknown, S.Ready), (S.Unknown, S.Accepted), (S.Unknown, S.Abandoned),
        (S.Accepted, S.Ready), (S.Accepted, S.Refused),
        (S.Refused, S.Accepted), (S.Abandoned, S.Accepted), (S.Suppressed, S.Accepted), (S.Cancelled, S.Accepted), (S.Expired, S.Accepted),
    ];

    public static TheoryData<DeliveryState, DeliveryState> Pairs()
    {
        var pairs = new TheoryData<DeliveryState, DeliveryState>();
        foreach (var from in Enum.GetValues<DeliveryState>())
        {
            foreach (var to in Enum.GetValues<DeliveryState>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_all_pairs_of_states_those_of_the_transitions_are_legal(DeliveryState from, DeliveryState to)
    {
        Assert.Equal(Legal.Contains((from, to)), Transitions.IsLegal(from, to));
        if (!Legal.Contains((from, to)))
        {
            Assert.StartsWith("WURP0650", Assert.Throws<InvalidOperationException>(() => Transitions.Demand(from, to)).Message, StringComparison.Ordinal);
        }
    }
}
