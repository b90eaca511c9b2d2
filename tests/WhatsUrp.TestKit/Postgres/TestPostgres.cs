// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.TestKit.Postgres;

/// <summary>The PostgreSQL server that the tests of a process share: started with the first use, ended with the process.</summary>
/// <remarks>
/// Each test takes a schema of its own. <see cref="Variable"/> names a server that runs already; otherwise the programs of the
/// distribution are used. Where there is neither, tests that carry <see cref="NeedsPostgresAttribute"/> are reported as skipped;
/// under <c>CI=true</c> they fail. Tests that stop or kill a server start one of their own (<see cref="PostgresServer"/>).
/// </remarks>
public static class TestPostgres
{
    /// <summary>The environment variable with the connection string of a server that runs already.</summary>
    public const string Variable = "WHATSURP_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync(new PostgresServerOptions()));

    /// <summary>Says in a sentence why tests on PostgreSQL are skipped, or nothing when they run.</summary>
    public static string? WhySkipped => Given is not null || PostgresBinaries.Folder is not null || IsRequired
        ? null
        : $"No PostgreSQL server is here: install it (Debian: apt-get install postgresql), or set {Variable} to a connection string.";

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    private static bool IsRequired => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns how to connect to the server, starting it if need be.</summary>
    public static async Task<string> ConnectionStringAsync() => Given ?? (await Server.Value).ConnectionString;
}
