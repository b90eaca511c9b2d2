// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Broadcasts;
using WhatsUrp.Broadcasts;
using BroadcastPreview = WhatsUrp.Broadcasting.Broadcasts.BroadcastPreview;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeLines;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeStore;

namespace WhatsUrp.Broadcasting.Tests.Broadcasts;

public sealed class BroadcastPreviewTests
{
    private const string Footer = "\n\nPer non riceverne più: STOP";

    private static readonly Segment Villetta = new Segment.FieldIn(new FieldId("frazione"), ["villetta"]);

    private static readonly FakeTimeProvider Clock = new(FakeStore.Now);
    private readonly FakeTransport _transport = new();

    [Fact]
    public async Task Audience_is_counted_before_anything_leaves()
    {
        var preview = await PreviewAsync(Broadcast.ToList(SanRomano, Emergenze, "Allerta meteo.\n"));

        Assert.Equal(new BroadcastPreview.Ready(2, Lane.Emergency, "Allerta meteo." + Footer), preview);
        Assert.Empty(_transport.Sent);
    }

    [Fact]
    public async Task Nobody_to_write_to_is_no_fault()
    {
        var preview = await PreviewAsync(Broadcast.ToList(SanRomano, Emergenze, "Testo.", new Segment.FieldIn(new FieldId("frazione"), ["cerreta"])));

        Assert.Equal(0, Assert.IsType<BroadcastPreview.Ready>(preview).Recipients);
    }

    [Fact]
    public async Task Unknown_line_is_refused() =>
        await AssertRefused(Broadcast.ToList(new LineId("altrove"), Emergenze, "Testo."), BroadcastFault.UnknownLine);

    [Fact]
    public async Task Unknown_list_is_refused() =>
        await AssertRefused(Broadcast.ToList(SanRomano, new ListId("eventi"), "Testo."), BroadcastFault.UnknownList);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    public async Task Empty_text_is_refused(string text) =>
        await AssertRefused(Broadcast.ToList(SanRomano, Emergenze, text), BroadcastFault.EmptyText);

    [Fact]
    public async Task Segment_that_reaches_persons_on_no_list_is_refused()
    {
        Segment[] withoutList =
        [
            Villetta,
            new Segment.All([]),
            new Segment.Any([]),
            new Segment.Any([new Segment.OnList(Emergenze), Villetta]),
            new Segment.Complement(new Segment.OnList(Emergenze)),
            new Segment.All([Villetta, new Segment.Complement(new Segment.OnList(Emergenze))]),
        ];
        foreach (var segment in withoutList)
        {
            await AssertRefused(Broadcast.ToList(SanRomano, Emergenze, "Testo.") with { Segment = segment }, BroadcastFault.NoListCondition);
        }
    }

    [Fact]
    public async Task List_that_lends_its_urgency_stands_in_the_segment() =>
        await AssertRefused(
            Broadcast.ToList(SanRomano, PubblicaUtilita, "Testo.") with { List = Emergenze },
            BroadcastFault.NoListCondition);

    [Fact]
    public async Task Text_may_fill_what_the_footer_leaves_and_no_more()
    {
        _transport.Capabilities = new TransportCapabilities(100, 50, 3, 10);
        var room = 100 - Footer.Length;

        Assert.IsType<BroadcastPreview.Ready>(await PreviewAsync(Broadcast.ToList(SanRomano, Emergenze, new string('a', room))));
        var refused = await AssertRefused(Broadcast.ToList(SanRomano, Emergenze, new string('a', room + 1)), BroadcastFault.TextTooLong);
        Assert.Equal(room, refused.MaxTextLength);
    }

    [Fact]
    public async Task Every_fault_is_listed_at_once() =>
        await AssertRefused(
            Broadcast.ToList(new LineId("altrove"), Emergenze, "") with { Segment = Villetta },
            BroadcastFault.UnknownLine,
            BroadcastFault.NoListCondition,
            BroadcastFault.EmptyText);

    [Fact]
    public async Task Preview_counts_who_is_outside_the_service_window_where_the_channel_has_one()
    {
        var store = new FakeStore(
            Person(1, "naggio", Emergenze),
            Person(2, "naggio", Emergenze) with { LastInboundAt = FakeStore.Now.AddDays(-3) });
        var service = new BroadcastService(new FakeLines(), store, new DirectOutbox(_transport, Clock), _transport, Clock);
        var broadcast = Broadcast.ToList(SanRomano, Emergenze, "Testo.");

        var onWhatsApp = Assert.IsType<BroadcastPreview.Ready>(await service.PreviewAsync(broadcast));
        _transport.Capabilities = _transport.Capabilities with { FreeFormWindow = null };
        var elsewhere = Assert.IsType<BroadcastPreview.Ready>(await service.PreviewAsync(broadcast));

        Assert.Equal((2, 1), (onWhatsApp.Recipients, onWhatsApp.OutsideWindow));
        Assert.Equal((2, 0), (elsewhere.Recipients, elsewhere.OutsideWindow));
    }

    private async Task<BroadcastPreview.Refused> AssertRefused(Broadcast broadcast, params BroadcastFault[] faults)
    {
        var refused = Assert.IsType<BroadcastPreview.Refused>(await PreviewAsync(broadcast));
        Assert.Equal(faults, refused.Faults);
        return refused;
    }

    private ValueTask<BroadcastPreview> PreviewAsync(Broadcast broadcast)
    {
        var store = new FakeStore(Person(1, "villetta", Emergenze), Person(2, "naggio", Emergenze), Person(3, "naggio", PubblicaUtilita));
        return new BroadcastService(new FakeLines(), store, new DirectOutbox(_transport, Clock), _transport, Clock).PreviewAsync(broadcast);
    }
}
