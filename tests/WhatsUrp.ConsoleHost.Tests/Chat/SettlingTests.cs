// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.TestKit.Ledgers;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

public sealed class SettlingTests
{
    [Fact]
    public async Task What_a_killed_session_was_sending_holds_up_no_line()
    {
        var sending = new Queue<int>([1, 1]);
        using var settling = new Settling(new MeasuredLedger(() => Sending(sending.Dequeue())), new ActiveLine(new LineId("san-romano")));
        await settling.BeginAsync(CancellationToken.None);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Empty(sending);
    }

    [Fact]
    public async Task A_line_waits_for_what_it_caused_though_a_killed_session_left_as_much()
    {
        var sending = new Queue<int>([1, 2, 0, 1, 0]);
        using var settling = new Settling(new MeasuredLedger(() => Sending(sending.Dequeue())), new ActiveLine(new LineId("san-romano")));
        await settling.BeginAsync(CancellationToken.None);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Equal(2, sending.Count);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Empty(sending);
    }

    private static OutboxState Sending(int deliveries) =>
        new() { Ready = [0, 0, 0, 0], Sending = deliveries, Unknown = 0, WithoutReceipt = 0, UnmatchedReceipts = 0 };
}
