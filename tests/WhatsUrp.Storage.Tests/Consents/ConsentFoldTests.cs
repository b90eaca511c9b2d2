// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Consents;

[Trait("Category", "Property")]
public sealed class ConsentFoldTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<ConsentEvent> Events = Gen.Select(
        Gen.Enum<ConsentKind>(), Gen.Int[0, 2], Gen.Int[0, 6], Gen.Enum<AcceptanceMethod>(), Of);

    [Fact]
    public void The_order_of_arrival_does_not_matter() =>
        Gen.Select(Events.Array[0, 12], Gen.Int).Sample((events, seed) =>
        {
            // Two acceptances of one instant are told apart by arrival alone: there the order may matter.
            var shuffled = events.Where(e => e.Kind != ConsentKind.PolicyAccepted).ToArray();
            var expected = ConsentFold.Fold(shuffled);
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected.Subscriptions, ConsentFold.Fold(shuffled).Subscriptions);
        });

    [Fact]
    public void An_event_told_twice_changes_nothing() =>
        Events.Array[0, 12].Sample(events =>
            Assert.Equal(ConsentFold.Fold(events).Subscriptions, ConsentFold.Fold([.. events, .. events]).Subscriptions));

    [Fact]
    public void After_the_last_leaving_of_all_nobody_is_on_a_list() =>
        Events.Array[0, 12].Sample(events =>
        {
            var last = new ConsentEvent { Kind = ConsentKind.AllOff, OccurredAt = Start.AddMinutes(99) };
            Assert.All(ConsentFold.Fold([.. events, last]).Subscriptions, s => Assert.Equal(SubscriptionState.Off, s.State));
        });

    [Fact]
    public void Whoever_was_erased_stands_nowhere_whatever_the_clocks_say()
    {
        var projection = ConsentFold.Fold(
        [
            Of(ConsentKind.ListOn, 1, 5, AcceptanceMethod.Button),
            Of(ConsentKind.PolicyAccepted, 0, 5, AcceptanceMethod.Button),
            Of(ConsentKind.Erased, 0, 1, AcceptanceMethod.Button),
        ]);
        Assert.Equal(SubscriptionState.Off, Assert.Single(projection.Subscriptions).State);
        Assert.Null(projection.Acceptance);
    }

    [Fact]
    public void Of_no_events_nothing_follows()
    {
        var projection = ConsentFold.Fold([]);
        Assert.Empty(projection.Subscriptions);
        Assert.Null(projection.Acceptance);
    }

    private static ConsentEvent Of(ConsentKind kind, int list, int minutes, AcceptanceMethod method) => new()
    {
        Kind = kind,
        OccurredAt = Start.AddMinutes(minutes),
        List = kind is ConsentKind.ListOn or ConsentKind.ListOff or ConsentKind.ImportedUnconfirmed
            || (list > 0 && kind is ConsentKind.OperatorOff or ConsentKind.MetaOptOut)
            ? new ListId($"list{list}")
            : null,
        PolicyVersion = kind == ConsentKind.PolicyAccepted ? "2026-01" : null,
        PolicySha256 = kind == ConsentKind.PolicyAccepted ? "00" : null,
        Method = kind == ConsentKind.PolicyAccepted ? method : null,
    };
}
