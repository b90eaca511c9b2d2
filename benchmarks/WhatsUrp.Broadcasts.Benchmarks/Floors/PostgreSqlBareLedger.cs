// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;

namespace WhatsUrp.Benchmarks.Floors;

/// <summary>Bare rows on a server: what became of messages does not wait for the disk.</summary>
internal sealed class PostgreSqlBareLedger(DbConnection connection) : BareLedger(connection)
{
    private const string Messages =
        """
        UPDATE bare_attempt a SET ended_at = @now, message = g.message FROM unnest(@ids, @messages) AS g(id, message)
        WHERE a.delivery_id = g.id AND a.attempt = 1
        """;

    public override async Task EndAsync(int from, IReadOnlyList<byte[]> messages)
    {
        await using var transaction = await Connection.BeginTransactionAsync();
        await using var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"SET LOCAL synchronous_commit = off; {Accept}; {Messages}", transaction);
        Set(
            command,
            ("@now", Now),
            ("@from", from),
            ("@to", from + messages.Count - 1),
            ("@ids", Enumerable.Range(from, messages.Count).ToArray()),
            ("@messages", messages.ToArray()));
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
