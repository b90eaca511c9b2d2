// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;

namespace WhatsUrp.Benchmarks.Floors;

/// <summary>Bare rows in a file, with one writer for all groups and the settings of the store.</summary>
internal sealed class SqliteBareLedger(DbConnection connection) : BareLedger(connection)
{
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -16384";
    private const string Message = "UPDATE bare_attempt SET ended_at = @now, message = @message WHERE delivery_id = @id AND attempt = 1";

    private readonly SemaphoreSlim _gate = new(1, 1);

    public static async Task<SqliteBareLedger> OpenAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync();
        return new SqliteBareLedger(connection);
    }

    public override Task BeginAsync(int from, int to) => AloneAsync(() => base.BeginAsync(from, to));

    public override Task EndAsync(int from, IReadOnlyList<byte[]> messages) => AloneAsync(async () =>
    {
        await using var transaction = await Connection.BeginTransactionAsync();
        await using var accept = Connection.CreateCommand();
        (accept.CommandText, accept.Transaction) = (Accept, transaction);
        Set(accept, ("@now", Now), ("@from", from), ("@to", from + messages.Count - 1));
        await accept.ExecuteNonQueryAsync();
        await using var name = Connection.CreateCommand();
        (name.CommandText, name.Transaction) = (Message, transaction);
        Set(name, ("@now", Now), ("@message", messages[0]), ("@id", from));
        await name.PrepareAsync();
        for (var i = 0; i < messages.Count; i++)
        {
            (name.Parameters["@message"].Value, name.Parameters["@id"].Value) = (messages[i], from + i);
            await name.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    });

    private async Task AloneAsync(Func<Task> write)
    {
        await _gate.WaitAsync();
        try
        {
            await write();
        }
        finally
        {
            _gate.Release();
        }
    }
}
