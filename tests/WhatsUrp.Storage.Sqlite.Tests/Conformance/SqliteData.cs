// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Media;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Inbox;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Conformance;

/// <summary>The database file of one test.</summary>
internal sealed class SqliteData
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("whatsurp-");

    public async ValueTask<StoreSession> OpenAsync()
    {
        var database = await OpenDatabaseAsync();
        return new StoreSession(
            new SubscriberStore(database),
            new ReportStore(database),
            new ErasedMediaStore(database),
            new OfficeHoursOverrideStore(database),
            database.DisposeAsync);
    }

    public async ValueTask<InboxSession> OpenInboxAsync()
    {
        var database = await OpenDatabaseAsync();
        return new InboxSession(new SqliteWebhookInbox(database), database.DisposeAsync);
    }

    public async ValueTask<LedgerSession> OpenLedgerAsync(TimeProvider clock)
    {
        var database = await OpenDatabaseAsync(clock);
        return new LedgerSession(
            new OutboxStore(database), new BroadcastStore(database), new OutboxUpkeep(database), new SubscriberStore(database), database.DisposeAsync);
    }

    public ValueTask DeleteAsync()
    {
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<SqliteDatabase> OpenDatabaseAsync(TimeProvider? clock = null)
    {
        var database = new SqliteDatabase(Path.Combine(_directory.FullName, "whatsurp.db"), clock ?? new FakeTimeProvider(), NullLogger.Instance, SchemaMigrator.Scripts);
        await database.OpenAsync();
        return database;
    }
}
