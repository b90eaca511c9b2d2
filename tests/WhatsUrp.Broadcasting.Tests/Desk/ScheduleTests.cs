// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class ScheduleTests : IDisposable
{
    private readonly DeskBench _bench = new("Broadcasts:Approval=None");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_time_of_local_clocks_is_saved_as_an_instant()
    {
        var saved = Done(await _bench.Desk.SaveAsync(new DeskDraft(Routine(), "rossi") { LocalTime = new DateTime(2026, 5, 26, 8, 30, 0) })).Record;

        Assert.Equal(Utc(26, 6, 30), saved.Broadcast.NotBefore);
    }

    [Theory]
    [InlineData(22, 0, 27, 5, 0)]
    [InlineData(23, 59, 27, 5, 0)]
    [InlineData(3, 0, 26, 5, 0)]
    [InlineData(6, 59, 26, 5, 0)]
    [InlineData(7, 0, 26, 5, 0)]
    [InlineData(21, 59, 26, 19, 59)]
    public async Task A_routine_broadcast_in_quiet_hours_is_moved_to_their_end_and_says_so(int hour, int minute, int day, int utcHour, int utcMinute)
    {
        var wanted = new DateTime(2026, 5, 26, hour, minute, 0);

        var done = Done(await _bench.Desk.SaveAsync(new DeskDraft(Routine(), "rossi") { LocalTime = wanted }));

        Assert.Equal(Utc(day, utcHour, utcMinute), done.Record.Broadcast.NotBefore);
        var isMoved = hour >= 22 || hour < 7;
        Assert.Equal(isMoved ? [$"L'ora cade nell'orario di silenzio: l'avviso partirà il {day}/05/2026 alle 7:00."] : [], done.Notes);
    }

    [Fact]
    public async Task An_emergency_knows_no_quiet_hours()
    {
        var done = Done(await _bench.Desk.SaveAsync(new DeskDraft(Emergency(), "rossi") { LocalTime = new DateTime(2026, 5, 26, 3, 0, 0) }));

        Assert.Equal((Utc(26, 1, 0), 0), (done.Record.Broadcast.NotBefore, done.Notes.Count));
    }

    [Fact]
    public async Task Quiet_hours_are_the_lines_own()
    {
        using var bench = new DeskBench("Broadcasts:QuietHours=none", "Lines:san-romano:Broadcasts:QuietHours=13:00-15:00");
        using var without = new DeskBench("Broadcasts:QuietHours=none");
        var draft = new DeskDraft(Routine(), "rossi") { LocalTime = new DateTime(2026, 5, 26, 13, 30, 0) };

        Assert.Equal(Utc(26, 13, 0), Done(await bench.Desk.SaveAsync(draft)).Record.Broadcast.NotBefore);
        Assert.Equal(Utc(26, 11, 30), Done(await without.Desk.SaveAsync(draft)).Record.Broadcast.NotBefore);
    }

    [Fact]
    public async Task What_is_submitted_at_night_without_a_time_says_when_it_will_leave()
    {
        _bench.Clock.SetUtcNow(Utc(25, 21, 0));

        var done = Done(await _bench.Desk.OrderAsync(Order(await _bench.SaveAsync(Routine()), DeskAction.Submit)));

        Assert.Equal(BroadcastState.Scheduled, done.Record.State);
        Assert.Contains("L'ora cade nell'orario di silenzio: l'avviso partirà il 26/05/2026 alle 7:00.", done.Notes);
    }

    [Fact]
    public async Task Times_that_are_over_or_beyond_reason_are_refused()
    {
        var now = _bench.Clock.GetUtcNow();

        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine() with { NotBefore = now.AddMinutes(-31) }, "rossi")), DeskFaultKind.TimePassed);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Emergency() with { NotBefore = now.AddHours(-7) }, "rossi")), DeskFaultKind.TimePassed);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine() with { ExpiresAt = now }, "rossi")), DeskFaultKind.TimePassed);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine() with { NotBefore = DateTimeOffset.MaxValue }, "rossi")), DeskFaultKind.TimeTooFar);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine(), "rossi") { LocalTime = DateTime.MinValue }), DeskFaultKind.TimeTooFar);
        AssertRefused(await _bench.Desk.SaveAsync(new DeskDraft(Routine(), "rossi") { LocalTime = DateTime.MaxValue }), DeskFaultKind.TimeTooFar);
        Done(await _bench.Desk.SaveAsync(new DeskDraft(Routine() with { NotBefore = now.AddMinutes(-29), ExpiresAt = DateTimeOffset.MaxValue }, "rossi")));
    }

    [Fact]
    public async Task A_list_is_written_to_no_more_often_than_its_configuration_allows()
    {
        using var bench = new DeskBench(
            "Broadcasts:Approval=None", "Broadcasts:FrequencyCaps:0:List=pubblica-utilita", "Broadcasts:FrequencyCaps:0:Most=2", "Broadcasts:FrequencyCaps:0:Hours=24");
        await bench.SubmitAsync(Routine("Primo."));
        await bench.SubmitAsync(Routine("Secondo."));
        var third = await bench.SaveAsync(Routine("Terzo."));

        AssertRefused(await bench.Desk.OrderAsync(Order(third, DeskAction.Submit)), DeskFaultKind.FrequencyCap);
        await bench.SubmitAsync(Emergency());
        bench.Clock.Advance(TimeSpan.FromHours(24));
        Done(await bench.Desk.OrderAsync(Order(third, DeskAction.Submit)));
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    public async Task F15_a_time_that_clocks_skip_or_show_twice_fires_once_at_its_instant(string local, string instant)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var due = DateTimeOffset.Parse(instant, culture);
        await using var bench = new OutboxBench();
        bench.Clock.AdjustTime(due.AddHours(-2));
        await bench.JoinAsync(1);
        await bench.StartAsync();
        var desk = Desk(bench);
        var saved = Done(await desk.SaveAsync(new DeskDraft(Emergency(), "rossi") { LocalTime = DateTime.Parse(local, culture) })).Record;
        var submitted = Done(await desk.OrderAsync(Order(saved, DeskAction.Submit))).Record;
        Done(await desk.OrderAsync(Order(submitted, DeskAction.Approve)));

        await bench.PassAsync(due - bench.Clock.GetUtcNow() - TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        Assert.True(await bench.IsAsync(saved.Id, BroadcastState.Scheduled));
        Assert.Empty(bench.Transport.Sent);
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1, TimeSpan.FromSeconds(5));
        await bench.UntilAsync(() => bench.IsAsync(saved.Id, BroadcastState.Completed), TimeSpan.FromSeconds(10));
        await bench.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromSeconds(5));

        Assert.Single(bench.Transport.Sent);
    }

    [Fact]
    public async Task What_is_approved_at_night_without_a_time_leaves_when_the_quiet_hours_end()
    {
        await using var bench = new OutboxBench();
        bench.Clock.AdjustTime(Utc(26, 4, 58));
        await bench.JoinAsync(1);
        await bench.StartAsync();
        var desk = Desk(bench);
        var submitted = Done(await desk.OrderAsync(Order(Done(await desk.SaveAsync(new DeskDraft(Routine(), "rossi"))).Record, DeskAction.Submit))).Record;
        Done(await desk.OrderAsync(Order(submitted, DeskAction.Approve)));

        await bench.PassAsync(TimeSpan.FromSeconds(115), TimeSpan.FromSeconds(1));
        Assert.Empty(bench.Transport.Sent);
        await bench.UntilAsync(() => bench.Transport.Sent.Count == 1, TimeSpan.FromSeconds(10));

        Assert.True(bench.Clock.GetUtcNow() >= Utc(26, 5, 0));
    }

    private static IBroadcastDesk Desk(OutboxBench bench) => (IBroadcastDesk)bench.Services.GetService(typeof(IBroadcastDesk))!;

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 5, day, hour, minute, 0, TimeSpan.Zero);
}
