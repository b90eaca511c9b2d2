// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Broadcasts;
using WhatsUrp.Broadcasts;
using BroadcastProgress = WhatsUrp.Broadcasting.Broadcasts.BroadcastProgress;
using BroadcastPreview = WhatsUrp.Broadcasting.Broadcasts.BroadcastPreview;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeLines;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeStore;

namespace WhatsUrp.Broadcasting.Tests.Broadcasts;

public sealed class BroadcastServiceTests
{
    private static readonly AudienceMember[] People =
    [
        Person(1, "villetta", Emergenze),
        Person(2, "villetta", Emergenze, PubblicaUtilita),
        Person(3, "naggio", PubblicaUtilita),
        Person(4, "naggio"),
    ];

    private static readonly FakeTimeProvider Clock = new(FakeStore.Now);
    private readonly FakeTransport _transport = new();

    [Fact]
    public async Task S9_A_broadcast_reaches_those_who_joined_the_list_and_nobody_else()
    {
        var progress = await SendAsync(Broadcast.ToList(SanRomano, PubblicaUtilita, "Mercoledì niente acqua."));

        Assert.Equal(new BroadcastProgress(Total: 2, Sent: 2), progress[^1]);
        Assert.Equal(["+393331234002", "+393331234003"], Recipients());
    }

    [Fact]
    public async Task S16_A_broadcast_can_be_for_one_hamlet_only()
    {
        var villetta = new Segment.FieldIn(new FieldId("frazione"), ["villetta"]);

        await SendAsync(Broadcast.ToList(SanRomano, PubblicaUtilita, "Strada chiusa a Villetta.", villetta));

        Assert.Equal(People[1].Address, Assert.Single(_transport.Sent).To);
    }

    [Fact]
    public async Task S18_Each_copy_is_private_and_holds_nobody_s_data()
    {
        await SendAsync(Broadcast.ToList(SanRomano, Emergenze, "Allerta meteo arancione."));

        Assert.Equal(2, _transport.Sent.Count);
        Assert.All(_transport.Sent, copy => Assert.Equal("Allerta meteo arancione.\n\nPer non riceverne più: STOP", copy.Content.Text));
        Assert.All(_transport.Sent, copy => Assert.Empty(copy.Content.Options));
    }

    [Fact]
    public async Task S18_Who_is_in_several_lists_gets_one_copy()
    {
        var both = new Broadcast
        {
            Line = SanRomano,
            List = Emergenze,
            Segment = new Segment.Any([new Segment.OnList(Emergenze), new Segment.OnList(PubblicaUtilita)]),
            Text = "Prova di allarme.",
        };

        var progress = await SendAsync(both, new FakeStore(People) { RepeatsForEachList = true });

        Assert.Equal(new BroadcastProgress(Total: 3, Sent: 3), progress[^1]);
        Assert.Equal(3, Recipients().Distinct().Count());
    }

    [Theory]
    [InlineData("emergenze", Lane.Emergency)]
    [InlineData("pubblica-utilita", Lane.Routine)]
    public async Task S20_An_alert_leaves_ahead_of_everything_else(string list, Lane lane)
    {
        await SendAsync(Broadcast.ToList(SanRomano, new ListId(list), "Testo."));

        Assert.All(_transport.Sent, copy => Assert.Equal(lane, copy.Lane));
    }

    [Fact]
    public async Task Progress_begins_at_nothing_and_grows_by_one_person()
    {
        var progress = await SendAsync(Broadcast.ToList(SanRomano, Emergenze, "Testo."));

        Assert.Equal([0, 1, 2], progress.Select(step => step.Done));
        Assert.All(progress, step => Assert.Equal(2, step.Total));
    }

    [Fact]
    public async Task One_failing_recipient_never_stops_the_others()
    {
        var outcomes = new Queue<Func<SendOutcome>>(
        [
            () => throw new IOException("+393331234001 is no good"),
            () => new SendOutcome.Refused(131026, "not deliverable"),
            () => new SendOutcome.NotSent("no connection"),
            () => new SendOutcome.Unknown("no answer"),
            () => new SendOutcome.Accepted(new MessageId("wamid.5")),
        ]);
        _transport.Answer = _ => outcomes.Dequeue()();
        var store = new FakeStore([.. Enumerable.Range(1, 5).Select(number => Person(number, "naggio", Emergenze))]);
        var log = new LogLines<BroadcastService>();

        var progress = await SendAsync(Broadcast.ToList(SanRomano, Emergenze, "Testo."), store, log);

        Assert.Equal(new BroadcastProgress(Total: 5, Sent: 1, Refused: 1, NotSent: 1, Unknown: 2), progress[^1]);
        Assert.Equal("4051 Error Line san-romano: the outbox failed on one copy of a broadcast (IOException); the others go on.", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task Whoever_has_not_written_for_a_day_is_refused_a_free_text_before_the_platform_is_asked()
    {
        var store = new FakeStore(
            Person(1, "naggio", Emergenze) with { LastInboundAt = Now.AddDays(-1) },
            Person(2, "naggio", Emergenze) with { LastInboundAt = Now.AddHours(-23) },
            Person(3, "naggio", Emergenze) with { LastInboundAt = null });

        var progress = await SendAsync(Broadcast.ToList(SanRomano, Emergenze, "Testo."), store);

        Assert.Equal(new BroadcastProgress(Total: 3, Sent: 1, Refused: 2), progress[^1]);
        Assert.Equal(["+393331234002"], Recipients());
    }

    [Fact]
    public async Task Cancellation_stops_between_two_persons()
    {
        using var cancellation = new CancellationTokenSource();
        _transport.Answer = _ =>
        {
            cancellation.Cancel();
            return new SendOutcome.Accepted(new MessageId("wamid.1"));
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Service(new FakeStore(People)).SendAsync(Broadcast.ToList(SanRomano, Emergenze, "Testo."), cancellation.Token))
            {
            }
        });

        Assert.Single(_transport.Sent);
    }

    [Fact]
    public async Task Refused_broadcast_is_not_sent_and_the_developer_is_told()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(Broadcast.ToList(SanRomano, Emergenze, " ")));

        Assert.Equal("WURP0040: this broadcast cannot go out (EmptyText): ask PreviewAsync first.", exception.Message);
        Assert.Empty(_transport.Sent);
    }

    private IEnumerable<string> Recipients() => _transport.Sent.Select(copy => copy.To.Phone!.Value.E164);

    private BroadcastService Service(FakeStore store, LogLines<BroadcastService>? log = null) =>
        new(new FakeLines(), store, new DirectOutbox(_transport, Clock), _transport, Clock, log);

    private async Task<List<BroadcastProgress>> SendAsync(Broadcast broadcast, FakeStore? store = null, LogLines<BroadcastService>? log = null)
    {
        var steps = new List<BroadcastProgress>();
        await foreach (var step in Service(store ?? new FakeStore(People), log).SendAsync(broadcast))
        {
            steps.Add(step);
        }

        return steps;
    }
}
