// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Media;
using WhatsUrp.Storage.Outbox;
using WhatsUrp.Storage.PostgreSql.Inbox;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Storage.Upkeep;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.PostgreSql.Tests.Conformance;

/// <summary>The schema of one test, behind the suites.</summary>
internal sealed class PostgresData
{
    private readonly TestSchema _schema = new();

    public async ValueTask<StoreSession> OpenAsync()
    {
        var database = await _schema.OpenAsync();
        return new StoreSession(
            new SubscriberStore(database),
            new ReportStore(database),
            new ErasedMediaStore(database),
            new OfficeHoursOverrideStore(database),
            database.DisposeAsync);
    }

    public async ValueTask<InboxSession> OpenInboxAsync()
    {
        var database = await _schema.OpenAsync();
        var inbox = new PostgreSqlWebhookInbox(database);
        return new InboxSession(
            inbox,
            async () =>
            {
                await inbox.DisposeAsync();
                await database.DisposeAsync();
            });
    }

    public async ValueTask<LedgerSession> OpenLedgerAsync(TimeProvider clock)
    {
        var database = await _schema.OpenAsync(clock: clock);
        return new LedgerSession(
            new OutboxStore(database), new BroadcastStore(database), new OutboxUpkeep(database), new SubscriberStore(database), database.DisposeAsync);
    }

    public ValueTask DeleteAsync() => _schema.DropAsync();
}
