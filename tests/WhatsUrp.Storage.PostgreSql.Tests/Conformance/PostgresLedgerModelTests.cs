// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.LedgerKit;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.PostgreSql.Tests.Conformance;

[NeedsPostgres]
[Trait("Category", "Property")]
public sealed class PostgresLedgerModelTests : LedgerModelConformance
{
    protected override async ValueTask<LedgerSession> OpenNewAsync(TimeProvider clock)
    {
        var data = new PostgresData();
        var session = await data.OpenLedgerAsync(clock);
        return new LedgerSession(
            session.Outbox,
            session.Broadcasts,
            session.Upkeep,
            session.Subscribers,
            async () =>
            {
                await session.DisposeAsync();
                await data.DeleteAsync();
            });
    }
}
