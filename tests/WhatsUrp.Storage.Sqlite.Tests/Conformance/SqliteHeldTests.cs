// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteHeldTests : HeldConformance
{
    private readonly SqliteData _data = new();

    protected override ValueTask<LedgerSession> OpenAsync(TimeProvider clock) => _data.OpenLedgerAsync(clock);

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
