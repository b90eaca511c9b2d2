// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Office;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.Commands.Tests.Pipeline;

public sealed class InboundPipelineTests
{
    private readonly MemoryStore _store = new();
    private readonly MemoryOutbox _outbox = new();
    private readonly FailingSink _sink = new();

    private sealed class FailingSink : IReportSink
    {
        public int Calls { get; private set; }

        public ValueTask HandOverAsync(Report report, CancellationToken cancellationToken = default)
        {
            Calls++;
            throw new InvalidOperationException("The mailbox is full.");
        }
    }

    private ServiceProvider Host(TimeProvider? clock = null) => TestHosts.Build(services => services
        .AddSingleton(clock ?? TimeProvider.System)
        .AddSingleton<Subscribers.ISubscriberStore>(_store)
        .AddSingleton<IReportStore>(_store)
        .AddSingleton<IOutbox>(_outbox)
        .AddSingleton<IMessageTransport>(_outbox)
        .AddSingleton<IReportSink>(_sink));

    private static InboundMessage Message(string id, string text, string line = "san-romano") => new()
    {
        Line = new LineId(line),
        Id = new MessageId(id),
        From = CitizenAddress.OfPhone("+393331234567"),
        SentAt = new DateTimeOffset(2026, 5, 18, 8, 0, 0, TimeSpan.Zero),
        Text = text,
    };

    [Fact]
    public async Task The_same_message_twice_changes_nothing_and_answers_nothing()
    {
        await using var host = Host();
        var pipeline = host.GetRequiredService<InboundPipeline>();

        var first = await pipeline.HandleAsync(Message("m1", "ISCRIZIONE ON"));
        var second = await pipeline.HandleAsync(Message("m1", "ISCRIZIONE ON"));

        Assert.Equal(InboundStatus.Handled, first.Status);
        Assert.Equal(InboundStatus.Duplicate, second.Status);
        Assert.Single(_outbox.Posted);
    }

    [Fact]
    public async Task A_durable_outbox_gets_the_words_with_the_change_and_is_woken_once()
    {
        var durable = new MemoryOutbox { IsDurable = true };
        await using var host = TestHosts.Build(services => services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Subscribers.ISubscriberStore>(_store)
            .AddSingleton<IReportStore>(_store)
            .AddSingleton<IOutbox>(durable)
            .AddSingleton<IMessageTransport>(durable));

        var result = await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "ISCRIZIONE ON"));

        Assert.True(result.Change!.TakesOutgoing);
        Assert.NotEmpty(result.Change.Outgoing);
        Assert.Empty(durable.Posted);
        Assert.Equal(new LineId("san-romano"), Assert.Single(durable.Woken));
    }

    [Fact]
    public async Task A_state_that_moved_meanwhile_is_decided_again()
    {
        await using var host = Host();
        _store.ConflictsToCome = 3;

        var result = await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "ISCRIZIONE ON"));

        Assert.Equal(InboundStatus.Handled, result.Status);
        Assert.Single(_outbox.Posted);
    }

    [Fact]
    public async Task Many_copies_at_once_give_one_effect()
    {
        await using var host = Host();
        var pipeline = host.GetRequiredService<InboundPipeline>();

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => pipeline.HandleAsync(Message("m1", "una buca in via Roma")).AsTask())));

        Assert.Single(results, r => r.Status == InboundStatus.Handled);
        Assert.Single(_store.Reports);
        Assert.Single(_outbox.Posted);
    }

    [Fact]
    public async Task A_sink_that_fails_loses_no_report_and_no_answer()
    {
        await using var host = Host();

        await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "una buca in via Roma"));

        Assert.Equal(1, _sink.Calls);
        Assert.Equal(1, Assert.Single(_store.Reports).Number);
        Assert.Single(_outbox.Posted);
    }

    [Fact]
    public async Task A_line_that_is_not_served_is_refused_without_an_exception()
    {
        await using var host = Host();

        var result = await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "STOP", line: "altrove"));

        Assert.Equal(InboundStatus.UnknownLine, result.Status);
        Assert.Empty(_outbox.Posted);
    }

    [Fact]
    public async Task A_reply_of_the_dialogue_quotes_nothing_and_is_within_the_window_by_definition()
    {
        await using var host = Host();

        await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "una buca in via Roma"));

        var reply = Assert.Single(_outbox.Posted);
        Assert.Null(reply.InReplyTo);
        Assert.Null(reply.Window);
    }

    [Theory]
    [InlineData(1, "m2")]
    [InlineData(30, null)]
    public async Task An_answer_of_the_office_quotes_the_latest_report_that_it_answers_while_WhatsApp_can(int daysLater, string? quoted)
    {
        var clock = new FakeTimeProvider(SqliteHost.Start);
        await using var host = Host(clock);
        await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m1", "una buca in via Roma"));
        await host.GetRequiredService<InboundPipeline>().HandleAsync(Message("m2", "e un lampione spento"));
        var sentAt = _store.Reports[^1].ReceivedAt;
        clock.SetUtcNow((sentAt > SqliteHost.Start ? sentAt : SqliteHost.Start).AddDays(daysLater));

        await host.GetRequiredService<OfficeDesk>().ReplyAsync(new LineId("san-romano"), _store.Reports[^1].From, "Passiamo domattina.");

        var answer = _outbox.Posted[^1];
        Assert.Equal(quoted, answer.InReplyTo?.Value);
        Assert.NotNull(answer.Window?.LastInboundAt);
    }

    [Fact]
    public async Task S5_An_answer_of_the_office_reaches_the_citizen_and_closes_the_report()
    {
        await using var host = Host();
        var desk = host.GetRequiredService<OfficeDesk>();

        await desk.ReplyAsync(new LineId("san-romano"), CitizenAddress.OfPhone("+393331234567"), "Passiamo domattina.");

        Assert.Equal("Passiamo domattina.", Assert.Single(_outbox.Posted).Content.Text);
        Assert.Equal(1, _store.Answered);
        Assert.Equal(new ServiceWindow(null), _outbox.Posted[0].Window);
    }
}
