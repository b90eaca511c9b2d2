// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>Other users of a server, who hold all of its connections.</summary>
internal sealed class Others : IAsyncDisposable
{
    private const string Name = "others";
    private readonly List<NpgsqlConnection> _held = [];

    private Others()
    {
    }

    public int Count => _held.Count;

    /// <summary>Takes connections until there are none left, those of the engine too.</summary>
    public static async Task<Others> CrowdAsync(string connectionString)
    {
        var others = new Others();
        try
        {
            var way = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = Name }.ConnectionString;
            for (var engineHas = 1L; engineHas > 0;)
            {
                await others.TakeAsync(way);
                engineHas = await others.EndEngineAsync();
            }

            return others;
        }
        catch
        {
            await others.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _held)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task TakeAsync(string way)
    {
        while (true)
        {
            var connection = new NpgsqlConnection(way);
            try
            {
                await connection.OpenAsync();
                _held.Add(connection);
            }
            catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                await connection.DisposeAsync();
                return;
            }
        }
    }

    /// <summary>Ends the sessions of the engine.</summary>
    /// <returns>How many it had.</returns>
    private async Task<long> EndEngineAsync()
    {
        await using var command = new NpgsqlCommand(
            $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> '{Name}'", _held[0]);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
