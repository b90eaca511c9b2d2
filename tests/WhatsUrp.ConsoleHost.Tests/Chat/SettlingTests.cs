// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

public sealed class SettlingTests
{
    [Fact]
    public async Task What_a_killed_session_was_sending_holds_up_no_line()
    {
        var ledger = new LedgerOfSending(1, 1);
        using var settling = new Settling(ledger, new ActiveLine(new LineId("san-romano")));
        await settling.BeginAsync(CancellationToken.None);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Equal(0, ledger.Left);
    }

    [Fact]
    public async Task A_line_waits_for_what_it_caused_though_a_killed_session_left_as_much()
    {
        var ledger = new LedgerOfSending(1, 2, 0, 1, 0);
        using var settling = new Settling(ledger, new ActiveLine(new LineId("san-romano")));
        await settling.BeginAsync(CancellationToken.None);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Equal(2, ledger.Left);
        await settling.WaitAsync(CancellationToken.None);
        Assert.Equal(0, ledger.Left);
    }

    /// <summary>A ledger that says one after another how much is being sent.</summary>
    private sealed class LedgerOfSending(params int[] sending) : IOutboxUpkeep
    {
        private readonly Queue<int> _sending = new(sending);

        public int Left => _sending.Count;

        public ValueTask<OutboxState> MeasureAsync(LineId line, CancellationToken cancellationToken = default) =>
            new(new OutboxState { Ready = [0, 0, 0, 0], Sending = _sending.Dequeue(), Unknown = 0, WithoutReceipt = 0, UnmatchedReceipts = 0 });

        public ValueTask<Deployment> EnrolAsync(TimeSpan longestAbsence, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask BeatAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<int> FenceAsync(string actor, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<AuditFinding>> InspectAsync(LineId line, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<int> PurgeAsync(Retention retention, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<AuditEntry> ReadAuditAsync(LineId line, long after = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
