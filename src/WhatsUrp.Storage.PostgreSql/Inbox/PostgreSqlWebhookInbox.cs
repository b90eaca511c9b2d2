// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Inbox;
using WhatsUrp.Storage.PostgreSql.Database;

namespace WhatsUrp.Storage.PostgreSql.Inbox;

/// <summary>Keeps the webhook inbox: any process appends, one at a time reads.</summary>
internal sealed class PostgreSqlWebhookInbox(PostgreSqlDatabase database) : WebhookInboxStore(database), IDisposable, IAsyncDisposable
{
    private readonly PostgreSqlDatabase _database = database;
    private readonly InboxReader _reader = new(database);

    /// <inheritdoc/>
    public override ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(session => InboxTable.AppendAsync(session, body, source, receivedAt), cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<InboxRow>> ReadAsync(
        int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentNullException.ThrowIfNull(inHand);
        return _reader.ReadAsync(limit, inHand, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
