// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Testing.Tests.Ledgers;

public sealed class MemoryHeldTests : HeldConformance
{
    private readonly MemoryData _data = new();

    protected override ValueTask<LedgerSession> OpenAsync(TimeProvider clock) => _data.OpenAsync(clock);
}
