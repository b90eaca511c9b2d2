// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Sets the clock, which stands still from then on but for a second a message.</summary>
internal sealed class ClockOrder(ConsoleClock clock, LocalTime time, SessionKeeper session, ReportText text) : IOfficeOrder
{
    public string Name => "/clock";

    public string Usage => "/clock 2026-05-18T22:30: sets the local time";

    public ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var at = time.Parse(arguments);
        clock.Set(at);
        session.ClockWasMoved();
        return new(OfficeAnswer.Say(
            new ClockJson("clock", text.Iso(at)),
            $"Orologio: {ItalianDate.Words(DateOnly.FromDateTime(at.DateTime))}, {ItalianDate.Clock(at)}."));
    }
}
