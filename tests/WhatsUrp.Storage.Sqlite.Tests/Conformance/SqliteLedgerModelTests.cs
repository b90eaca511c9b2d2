// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.LedgerKit;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Conformance;

[Trait("Category", "Property")]
public sealed class SqliteLedgerModelTests : LedgerModelConformance
{
    protected override ValueTask<LedgerSession> OpenNewAsync(TimeProvider clock)
    {
        var database = new SqliteDatabase(":memory:", clock, NullLogger.Instance, SchemaMigrator.Scripts);
        return ValueTask.FromResult(new LedgerSession(
            new OutboxStore(database), new BroadcastStore(database), new OutboxUpkeep(database), new SubscriberStore(database), database.DisposeAsync));
    }
}
