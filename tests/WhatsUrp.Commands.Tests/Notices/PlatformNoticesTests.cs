// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Tests.Pipeline;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Notices;

public sealed class PlatformNoticesTests : IDisposable
{
    private static readonly LineId Line = new("san-romano");
    private static readonly CitizenAddress Elsewhere = CitizenAddress.OfPhone("+393470000000");

    private readonly SqliteHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_stop_in_the_settings_of_WhatsApp_leaves_every_list_and_says_why()
    {
        var citizen = await EnrolledAsync();

        await TakeAsync(new LineEvent.MarketingChosen(citizen, Stopped: true) { Line = Line, At = SqliteHost.Start });

        var person = await _host.Store.ExportAsync(Line, citizen);
        Assert.Empty(person!.State.ActiveLists);
        Assert.Equal(ConsentKind.MetaOptOut, person.Consents[^1].Kind);
    }

    [Fact]
    public async Task Taking_marketing_up_again_brings_nobody_back()
    {
        var citizen = await EnrolledAsync();
        await TakeAsync(new LineEvent.MarketingChosen(citizen, Stopped: true) { Line = Line, At = SqliteHost.Start });

        await TakeAsync(new LineEvent.MarketingChosen(citizen, Stopped: false) { Line = Line, At = SqliteHost.Start.AddHours(1) });

        Assert.Empty((await _host.Store.FindAsync(Line, citizen)).ActiveLists);
    }

    [Fact]
    public async Task A_new_address_points_to_the_same_person()
    {
        var citizen = await EnrolledAsync();
        var before = await _host.Store.FindAsync(Line, citizen);

        await TakeAsync(new LineEvent.AddressChanged(citizen, Elsewhere) { Line = Line, At = SqliteHost.Start });

        var after = await _host.Store.FindAsync(Line, Elsewhere);
        Assert.Equal((before.Subscriber, "emergenze"), (after.Subscriber, Assert.Single(after.ActiveLists).Value));
        Assert.Null((await _host.Store.FindAsync(Line, citizen)).Subscriber);
    }

    [Fact]
    public async Task A_call_opens_the_service_window_of_a_person_whom_the_line_knows()
    {
        var citizen = await EnrolledAsync();
        var called = SqliteHost.Start.AddMinutes(-1);
        var before = (await _host.Store.FindAsync(Line, citizen)).LastInboundAt;
        Assert.True(before is null || before < called, $"{before}");

        await TakeAsync(new LineEvent.Called(citizen) { Line = Line, At = called });
        await TakeAsync(new LineEvent.Called(Elsewhere) { Line = Line, At = called });

        Assert.Equal(called, (await _host.Store.FindAsync(Line, citizen)).LastInboundAt);
        Assert.Null((await _host.Store.FindAsync(Line, Elsewhere)).Subscriber);
    }

    [Fact]
    public async Task A_notice_that_comes_again_changes_nothing()
    {
        var citizen = await EnrolledAsync();
        LineEvent[] notices =
        [
            new LineEvent.MarketingChosen(citizen, Stopped: true) { Line = Line, At = SqliteHost.Start },
            new LineEvent.AddressChanged(citizen, Elsewhere) { Line = Line, At = SqliteHost.Start },
        ];
        await TakeAsync(notices);
        var once = await _host.ExportAsync(Elsewhere);

        await TakeAsync(notices);

        Assert.Equal(once, await _host.ExportAsync(Elsewhere));
    }

    [Fact]
    public async Task A_new_address_of_a_stranger_leaves_no_trace()
    {
        await TakeAsync(new LineEvent.AddressChanged(_host.NewCitizen(), Elsewhere) { Line = Line, At = SqliteHost.Start });

        Assert.Null(await _host.Store.ExportAsync(Line, Elsewhere));
    }

    private async Task<CitizenAddress> EnrolledAsync()
    {
        var citizen = _host.NewCitizen();
        await _host.SaysAsync(citizen, "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta", 1);
        await _host.SaysAsync(citizen, "ACCETTO", 2);
        Assert.Single((await _host.Store.FindAsync(Line, citizen)).ActiveLists);
        return citizen;
    }

    private async Task TakeAsync(params LineEvent[] notices)
    {
        var sink = Assert.Single(_host.Services.GetServices<ILineEventSink>());
        foreach (var notice in notices)
        {
            await sink.TakeAsync(notice);
        }
    }
}
