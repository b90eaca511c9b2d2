// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeLines;

namespace WhatsUrp.Broadcasting.Tests.Desk;

/// <summary>What was promised in 2015, from the desk to the wire.</summary>
public sealed class PromiseTests
{
    [Fact]
    public async Task S16_A_broadcast_can_be_for_one_hamlet_only()
    {
        await using var bench = await TownAsync();

        await SendAsync(bench, Broadcast.ToList(SanRomano, PubblicaUtilita, "Strada chiusa a Villetta.", new Segment.FieldIn(new FieldId("frazione"), ["VILLETTA"])));

        Assert.Equal(Address(1), Assert.Single(bench.Transport.Sent).To);
    }

    [Fact]
    public async Task S18_Each_copy_is_private_and_holds_nobody_s_data()
    {
        await using var bench = await TownAsync();

        await SendAsync(bench, Broadcast.ToList(SanRomano, Emergenze, "Allerta meteo arancione."));

        Assert.Equal([Address(0), Address(2)], bench.Transport.Sent.Select(copy => copy.To).OrderBy(address => address.Phone!.Value.Digits, StringComparer.Ordinal));
        Assert.All(bench.Transport.Sent, copy => Assert.Equal("Allerta meteo arancione.\n\nPer non riceverne più: STOP", copy.Content.Text));
        Assert.All(bench.Transport.Sent, copy => Assert.Empty(copy.Content.Options));
    }

    [Fact]
    public async Task S18_Who_is_in_several_lists_gets_one_copy()
    {
        await using var bench = await TownAsync();

        await SendAsync(bench, Emergency("Prova di allarme.") with { Segment = new Segment.Any([new Segment.OnList(Emergenze), new Segment.OnList(PubblicaUtilita)]) });

        Assert.Equal(3, bench.Transport.Sent.Count);
        Assert.Equal(3, bench.Transport.Sent.Select(copy => copy.To).Distinct().Count());
    }

    [Fact]
    public async Task S20_An_alert_leaves_ahead_of_everything_else()
    {
        await using var bench = await TownAsync();
        await ApproveAsync(bench, Routine("Mercato spostato."));
        await ApproveAsync(bench, Emergency("Allerta."));

        await bench.StartAsync();
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 4);

        Assert.Equal([Lane.Emergency, Lane.Emergency, Lane.Routine, Lane.Routine], bench.Transport.Sent.Select(copy => copy.Lane));
    }

    private static CitizenAddress Address(int person) => OutboxBench.Address(person);

    /// <summary>Three persons: one on the emergency list, one of Villetta on the other, one on both.</summary>
    private static async Task<OutboxBench> TownAsync()
    {
        var bench = new OutboxBench();
        (string Hamlet, string[] Lists)[] people = [("naggio", ["emergenze"]), ("villetta", ["pubblica-utilita"]), ("naggio", ["emergenze", "pubblica-utilita"])];
        foreach (var (index, person) in people.Index())
        {
            var change = new ChangeBuilder(SanRomano, Address(index), $"wamid.join.{index}", bench.Clock.GetUtcNow()).Joins(person.Lists).Field("frazione", person.Hamlet);
            await bench.Ledger.Subscribers.CommitAsync(change.BasedOn(0).Build());
        }

        return bench;
    }

    private static async Task<BroadcastRecord> ApproveAsync(OutboxBench bench, Broadcast broadcast)
    {
        var desk = bench.Services.GetRequiredService<IBroadcastDesk>();
        var draft = Done(await desk.SaveAsync(new DeskDraft(broadcast, "rossi"))).Record;
        return Done(await desk.OrderAsync(Order(Done(await desk.OrderAsync(Order(draft, DeskAction.Submit, "rossi"))).Record, DeskAction.Approve))).Record;
    }

    private static async Task SendAsync(OutboxBench bench, Broadcast broadcast)
    {
        var scheduled = await ApproveAsync(bench, broadcast);
        await bench.StartAsync();
        await bench.UntilAsync(() => bench.IsAsync(scheduled.Id, BroadcastState.Completed));
    }
}
