// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules by which subscriptions and acceptance follow from consent events.</summary>
public abstract class ConsentLedgerConformance : StoreConformance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_joining_and_leaving_that_cross_the_later_by_WhatsApp_time_wins(bool leavingArrivesFirst)
    {
        await CommitAsync(Phone, c => leavingArrivesFirst ? c.SentAt(At(2)).Leaves("emergenze") : c.SentAt(At(1)).Joins("emergenze"));
        await CommitAsync(Phone, c => leavingArrivesFirst ? c.SentAt(At(1)).Joins("emergenze") : c.SentAt(At(2)).Leaves("emergenze"));
        Assert.Equal(new Subscription(new ListId("emergenze"), SubscriptionState.Off, At(2)), Assert.Single((await FindAsync(Phone)).Subscriptions));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_joining_and_leaving_at_one_instant_leaving_wins(bool leavingArrivesFirst)
    {
        await CommitAsync(Phone, c => leavingArrivesFirst ? c.LeavesAll() : c.Joins("emergenze"));
        await CommitAsync(Phone, c => leavingArrivesFirst ? c.Joins("emergenze") : c.LeavesAll());
        Assert.Equal("emergenze=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task Whoever_joins_again_after_leaving_is_on_the_list()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze", "scuola"), At(1));
        await CommitAsync(Phone, c => c.LeavesAll(), At(2));
        Assert.Equal("emergenze=Off scuola=Off", await ListsAsync(Phone));
        await CommitAsync(Phone, c => c.Joins("scuola"), At(3));
        Assert.Equal("emergenze=Off scuola=Active", await ListsAsync(Phone));
        Assert.Equal(["scuola"], (await FindAsync(Phone)).ActiveLists.Select(list => list.Value));
    }

    [Fact]
    public async Task Leaving_all_beats_an_older_joining_that_arrives_later_on_a_list_never_seen()
    {
        await CommitAsync(Phone, c => c.SentAt(At(2)).LeavesAll());
        await CommitAsync(Phone, c => c.SentAt(At(1)).Joins("emergenze"));
        Assert.Equal("emergenze=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task Leaving_one_list_keeps_the_others()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze", "scuola"), At(1));
        await CommitAsync(Phone, c => c.Leaves("scuola"), At(2));
        Assert.Equal("emergenze=Active scuola=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task A_list_that_was_left_but_never_joined_is_not_listed()
    {
        await CommitAsync(Phone, c => c.Leaves("scuola").LeavesAll());
        Assert.Equal("", await ListsAsync(Phone));
    }

    [Fact]
    public async Task A_subscription_says_since_when_it_stands()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(5));
        await CommitAsync(Phone, c => c.SentAt(At(3)).Joins("emergenze"), At(6));
        Assert.Equal(At(5), Assert.Single((await FindAsync(Phone)).Subscriptions).Since);
    }

    [Theory]
    [InlineData(ConsentKind.OperatorOff)]
    [InlineData(ConsentKind.MetaOptOut)]
    public async Task Staff_and_the_platform_take_a_person_off_one_list_or_off_all(ConsentKind kind)
    {
        await CommitAsync(Phone, c => c.Joins("emergenze", "scuola"), At(1));
        await CommitAsync(Phone, c => c.Event(kind, e => e with { List = new ListId("scuola"), Source = ConsentSource.Operator }), At(2));
        Assert.Equal("emergenze=Active scuola=Off", await ListsAsync(Phone));
        await CommitAsync(Phone, c => c.Event(kind), At(3));
        Assert.Equal("emergenze=Off scuola=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task An_import_is_never_more_than_pending()
    {
        await CommitAsync(Phone, c => c.IsImported("emergenze").Accepts(Policy), At(1));
        Assert.Equal("emergenze=PendingPolicy", await ListsAsync(Phone));
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(2));
        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
    }

    [Fact]
    public async Task An_import_demotes_nobody_and_brings_back_nobody()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(Phone, c => c.IsImported("emergenze"), At(2));
        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
        await CommitAsync(Phone, c => c.LeavesAll(), At(3));
        await CommitAsync(Phone, c => c.IsImported("emergenze", "scuola"), At(4));
        Assert.Equal("emergenze=Off scuola=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task The_latest_acceptance_is_in_force()
    {
        var newer = new PolicyText("2026-02", "Il servizio resta gratuito.", null);
        await CommitAsync(Phone, c => c.SentAt(At(2)).Accepts(newer, AcceptanceMethod.Inline));
        await CommitAsync(Phone, c => c.SentAt(At(1)).Accepts(Policy));
        Assert.Equal(
            new PolicyAcceptance(newer.Version, newer.Sha256, At(2), AcceptanceMethod.Inline), (await FindAsync(Phone)).Acceptance);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public async Task A_withdrawal_ends_an_acceptance_that_is_not_newer(int withdrawnAt, bool stays)
    {
        await CommitAsync(Phone, c => c.SentAt(At(2)).Accepts(Policy));
        await CommitAsync(Phone, c => c.SentAt(At(withdrawnAt)).Withdraws());
        Assert.Equal(stays, (await FindAsync(Phone)).Acceptance is not null);
        await CommitAsync(Phone, c => c.SentAt(At(4)).Accepts(Policy));
        Assert.NotNull((await FindAsync(Phone)).Acceptance);
    }

    [Fact]
    public async Task Leaving_all_lists_withdraws_no_acceptance()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze").Accepts(Policy), At(1));
        await CommitAsync(Phone, c => c.LeavesAll(), At(2));
        Assert.Equal(At(1), (await FindAsync(Phone)).Acceptance?.At);
    }

    [Fact]
    public async Task The_same_message_kind_and_list_is_the_same_event()
    {
        var evidence = new MessageId("wamid.evidence");
        ChangeBuilder Again(ChangeBuilder change) => change
            .Event(ConsentKind.ListOn, e => e with { List = new ListId("emergenze"), Evidence = evidence })
            .Event(ConsentKind.ListOn, e => e with { List = new ListId("scuola"), Evidence = evidence })
            .Event(ConsentKind.AllOff, e => e with { Evidence = evidence, OccurredAt = At(-1) })
            .Event(ConsentKind.AllOff, e => e with { Evidence = evidence, OccurredAt = At(9) });
        await CommitAsync(Phone, Again, At(1));
        await CommitAsync(Phone, Again, At(2));
        var export = (await Subscribers.ExportAsync(Line, Phone))!;
        Assert.Equal(
            ["ListOn emergenze", "ListOn scuola", "AllOff "], export.Consents.Select(e => $"{e.Kind} {e.List}"));
        Assert.Equal("emergenze=Active scuola=Active", await ListsAsync(Phone));
    }

    [Fact]
    public async Task Events_that_no_message_caused_are_never_the_same()
    {
        await CommitAsync(Phone, c => c.Event(ConsentKind.OperatorOff, e => e with { Evidence = null }));
        await CommitAsync(Phone, c => c.Event(ConsentKind.OperatorOff, e => e with { Evidence = null }));
        Assert.Equal(2, (await Subscribers.ExportAsync(Line, Phone))!.Consents.Count);
    }

    [Fact]
    public async Task The_ledger_keeps_every_property_of_an_event()
    {
        var consent = new ConsentEvent
        {
            Kind = ConsentKind.PolicyAccepted,
            OccurredAt = At(3).AddTicks(10),
            PolicyVersion = Policy.Version,
            PolicySha256 = Policy.Sha256,
            Method = AcceptanceMethod.Operator,
            Source = ConsentSource.Operator,
            Evidence = new MessageId("wamid.paper"),
            RuleId = "policy.accept",
            Actor = "sportello",
        };
        await CommitAsync(Phone, c => c.Event(consent.Kind, _ => consent).Joins("emergenze"));
        var export = (await Subscribers.ExportAsync(Line, Phone))!;
        Assert.Equal(consent, export.Consents[0]);
        Assert.Equal(ConsentKind.ListOn, export.Consents[1].Kind);
    }

    [Fact]
    public async Task A_policy_text_is_kept_once_and_another_text_stands_beside_it()
    {
        var other = new PolicyText(Policy.Version, "Un altro testo con lo stesso nome.", null);
        await CommitAsync(Phone, c => c.Accepts(Policy), At(1));
        await CommitAsync(OtherPhone, c => c.Accepts(Policy), At(1));
        await CommitAsync(Phone, c => c.Accepts(other), At(2));
        Assert.Equal([Policy, other], (await Subscribers.ExportAsync(Line, Phone))!.Policies);
        Assert.Equal([Policy], (await Subscribers.ExportAsync(Line, OtherPhone))!.Policies);
    }
}
