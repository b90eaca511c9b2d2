// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.PostgreSql.Tests.Conformance;

[NeedsPostgres]
public sealed class PostgresHeldTests : HeldConformance
{
    private readonly PostgresData _data = new();

    protected override ValueTask<LedgerSession> OpenAsync(TimeProvider clock) => _data.OpenLedgerAsync(clock);

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
