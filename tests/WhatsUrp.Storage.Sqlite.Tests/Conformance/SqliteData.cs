// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Hours;
using WhatsUrp.Storage.Sqlite.Inbox;
using WhatsUrp.Storage.Sqlite.Media;
using WhatsUrp.Storage.Sqlite.Reports;
using WhatsUrp.Storage.Sqlite.Subscribers;
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
            new SqliteSubscriberStore(database),
            new SqliteReportStore(database),
            new SqliteErasedMedia(database),
            new SqliteOfficeHoursOverrideStore(database),
            database.DisposeAsync);
    }

    public async ValueTask<InboxSession> OpenInboxAsync()
    {
        var database = await OpenDatabaseAsync();
        return new InboxSession(new SqliteWebhookInbox(database), database.DisposeAsync);
    }

    public ValueTask DeleteAsync()
    {
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<SqliteDatabase> OpenDatabaseAsync()
    {
        var database = new SqliteDatabase(Path.Combine(_directory.FullName, "whatsurp.db"), new FakeTimeProvider(), NullLogger.Instance, SchemaMigrator.Scripts);
        await database.OpenAsync();
        return database;
    }
}
