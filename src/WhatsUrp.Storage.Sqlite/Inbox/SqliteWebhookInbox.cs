// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Inbox;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Inbox;

/// <summary>Keeps the webhook inbox in the embedded database.</summary>
internal sealed class SqliteWebhookInbox(SqliteDatabase database) : WebhookInboxStore(database)
{
    private readonly IStorageDatabase _database = database;
    private readonly AppendGroup _appends = new(database);

    /// <inheritdoc/>
    public override ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default) =>
        _appends.AppendAsync(body, source, receivedAt, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<InboxRow>> ReadAsync(
        int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentNullException.ThrowIfNull(inHand);
        return await _database.ReadAsync(session => InboxTable.WaitingAsync(session, limit, inHand), cancellationToken).ConfigureAwait(false);
    }
}
