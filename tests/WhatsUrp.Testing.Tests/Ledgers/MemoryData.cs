// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Conformance;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.Testing.Tests.Ledgers;

/// <summary>The ledger in memory of one test: closing it keeps it.</summary>
internal sealed class MemoryData
{
    private MemoryLedger? _ledger;

    public ValueTask<LedgerSession> OpenAsync(TimeProvider clock)
    {
        var ledger = _ledger ??= new MemoryLedger(clock);
        return ValueTask.FromResult(new LedgerSession(ledger.Outbox, ledger.Broadcasts, ledger.Upkeep, ledger.Subscribers, () => ValueTask.CompletedTask));
    }
}
