// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;
using Npgsql;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>Has the server gather the first statistics of each table as soon as there are rows in it.</summary>
/// <remarks>
/// A server without statistics takes a line for one of two hundred. Then it looks a delivery up by reading all those of the line, and a first
/// broadcast slows down with each message until the server gathers statistics itself, up to a minute later. Once they are there it keeps them.
/// Thread-safe.
/// </remarks>
internal sealed class FirstStatistics(NpgsqlDataSource source, string schema)
{
    private const int FirstLook = 16;

    private const string Find =
        """
        SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relkind = 'r' AND pg_relation_size(c.oid) > 0
            AND NOT EXISTS (SELECT 1 FROM pg_stats s WHERE s.schemaname = n.nspname AND s.tablename = c.relname)
        """;

    private uint _changes;

    /// <summary>Counts a change, and looks after some of them: less and less often.</summary>
    /// <exception cref="NpgsqlException">The server does not answer, or refuses.</exception>
    public async ValueTask NoteAsync(CancellationToken cancellationToken)
    {
        var changes = Interlocked.Increment(ref _changes);
        if (changes < FirstLook || !BitOperations.IsPow2(changes))
        {
            return;
        }

        foreach (var table in await NewTablesAsync(cancellationToken).ConfigureAwait(false))
        {
            // Whoever does not own the tables is told so by a warning, and the server does it in its own time.
            var gather = source.CreateCommand($"ANALYZE {table}");
            await using (gather.ConfigureAwait(false))
            {
                await gather.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask<List<string>> NewTablesAsync(CancellationToken cancellationToken)
    {
        var find = source.CreateCommand(Find);
        await using (find.ConfigureAwait(false))
        {
            find.Parameters.Add(new() { Value = schema });
            var reader = await find.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var tables = new List<string>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    tables.Add(reader.GetString(0));
                }

                return tables;
            }
        }
    }
}
