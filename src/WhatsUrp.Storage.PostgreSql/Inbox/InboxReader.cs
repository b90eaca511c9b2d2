// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.Inbox;
using WhatsUrp.Storage.Inbox;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.PostgreSql.Locks;

namespace WhatsUrp.Storage.PostgreSql.Inbox;

/// <summary>Lets one process at a time read the inbox: the others read nothing, and one of them goes on when that process ends.</summary>
/// <remarks>
/// The messages of one citizen are to be worked on one after the other, and a body does not say from outside whose messages it holds.
/// So the whole inbox has one reader: whoever holds an advisory lock, on a connection kept open for it. Rows are read through that very
/// connection: while it can be read from, the lock is held. The server frees the lock when the process or the network to it dies.
/// A process that is cut off may still work on the rows in its hands while the next one reads them again. That is what happens after any
/// crash, and harmless: a message counts once, and neither of the two comes to a citizen's second message before the first is committed.
/// Receiving is shared by all processes all the time, and so is sending.
/// </remarks>
internal sealed class InboxReader(PostgreSqlDatabase database) : IDisposable, IAsyncDisposable
{
    // How soon the server misses a host that has vanished: 10 s of silence, then 3 questions every 5 s.
    private const string Watch = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private NpgsqlConnection? _connection;

    public async ValueTask<IReadOnlyList<InboxRow>> ReadAsync(int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await HoldAsync(cancellationToken).ConfigureAwait(false) is { } connection)
            {
                return await InboxTable.WaitingAsync(new PostgreSqlSession(connection, cancellationToken), limit, inHand).ConfigureAwait(false);
            }

            return [];
        }
        catch (NpgsqlException fault)
        {
            // The lock went with the connection; the next reading asks for it anew.
            await LetGoAsync().ConfigureAwait(false);
            throw DatabaseFaults.Translate(fault, database.Name);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await LetGoAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _gate.Dispose();
    }

    private async ValueTask<NpgsqlConnection?> HoldAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
        {
            return _connection;
        }

        var connection = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var session = new PostgreSqlSession(connection, cancellationToken);
            await session.ExecuteScriptAsync(Watch).ConfigureAwait(false);
            if (await session.FirstAsync(
                "SELECT pg_try_advisory_lock(@key)", row => row.Flag(0), ("@key", LockKey.Of($"inbox {database.Schema}"))).ConfigureAwait(false))
            {
                return _connection = connection;
            }
        }
        catch
        {
            // It may have got the lock all the same.
            await ReleaseAsync(connection).ConfigureAwait(false);
            throw;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    private async ValueTask LetGoAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    // The pool keeps the connection open, and the lock with it: it is given back here. With a broken connection it is gone already.
    private static async ValueTask ReleaseAsync(NpgsqlConnection connection)
    {
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                await new PostgreSqlSession(connection, CancellationToken.None).ExecuteScriptAsync("SELECT pg_advisory_unlock_all()").ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is NpgsqlException or InvalidOperationException)
            {
            }
        }
    }
}
