// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WhatsUrp.TestKit.Postgres;

/// <summary>A PostgreSQL server of its own in a temporary folder. It ends with the test process, however that ends.</summary>
/// <remarks>
/// A shell script keeps the server and waits on its standard input, which ends with this process. When this process runs as root,
/// which the server refuses, the script runs as the user postgres of the distribution.
/// </remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _keeper;
    private readonly string _folder;
    private readonly int _port;
    private readonly bool _tcp;

    private PostgresServer(Process keeper, string folder, int port, bool tcp) => (_keeper, _folder, _port, _tcp) = (keeper, folder, port, tcp);

    /// <summary>How Npgsql connects to it, through a socket of its folder.</summary>
    public string ConnectionString => ConnectionStringOf(_folder);

    /// <summary>How Npgsql connects to it through the loopback.</summary>
    public string TcpConnectionString => _tcp ? ConnectionStringOf("127.0.0.1") : throw new InvalidOperationException("The server was not started with Tcp.");

    /// <summary>The port of the loopback.</summary>
    public int Port => _tcp ? _port : throw new InvalidOperationException("The server was not started with Tcp.");

    /// <summary>A folder on a disk of its own that is small, for a tablespace; no process but the server sees what is in it.</summary>
    public string SmallDisk => Path.Combine(_folder, "small");

    /// <summary>Makes a server and starts it.</summary>
    public static async Task<PostgresServer> StartAsync(PostgresServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var bin = PostgresBinaries.Folder ?? throw new InvalidOperationException("No PostgreSQL server is installed.");
        var folder = Directory.CreateTempSubdirectory("wupg-").FullName;
        var port = options.Tcp ? FreePort() : 5432;
        var keeper = Process.Start(StartOf(bin, folder, port, options))!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(keeper);
        var server = new PostgresServer(keeper, folder, port, options.Tcp);
        await server.ExpectAsync("ready");
        return server;
    }

    /// <summary>Stops the server in order: sessions end, everything is written.</summary>
    public Task StopAsync() => AskAsync("stop", "stopped");

    /// <summary>Kills the server, as a crash does.</summary>
    public Task KillAsync() => AskAsync("kill", "killed");

    /// <summary>Starts the server again over its data.</summary>
    public Task StartAgainAsync() => AskAsync("start", "ready");

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        End(_keeper);
        if (Directory.Exists(_folder))
        {
            // The place at which its small disk hung: only now, with its last process, the disk has gone.
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static ProcessStartInfo StartOf(string bin, string folder, int port, PostgresServerOptions options)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Postgres", "postgres.sh");
        string[] settings =
        [
            $"fsync={(options.Fsync ? "on" : "off")}", $"full_page_writes={(options.Fsync ? "on" : "off")}", $"listen_addresses={(options.Tcp ? "127.0.0.1" : "")}",
            "max_connections=200", "shared_buffers=64MB", "timezone=Europe/Rome", "log_timezone=UTC", .. options.Settings,
        ];
        string[] command =
        [
            "sh", script, bin, folder, port.ToString(CultureInfo.InvariantCulture), .. settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        var small = options.SmallDiskMegabytes > 0 ? Directory.CreateDirectory(Path.Combine(folder, "small")).FullName : null;
        if (Environment.IsPrivilegedProcess)
        {
            Give(folder);
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", .. command];
        }

        if (small is not null)
        {
            command = [.. SmallDisks.With(small, options.SmallDiskMegabytes), .. command];
        }

        return new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
    }

    private static void Give(string folder)
    {
        using var chown = Process.Start("chown", ["-R", "postgres:postgres", folder]);
        chown.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void End(Process keeper)
    {
        try
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(Patience);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private string ConnectionStringOf(string host) =>
        string.Create(CultureInfo.InvariantCulture, $"Host={host};Port={_port};Database=postgres;Username=whatsurp");

    private async Task AskAsync(string command, string answer)
    {
        await _keeper.StandardInput.WriteLineAsync(command);
        await _keeper.StandardInput.FlushAsync();
        await ExpectAsync(answer);
    }

    private async Task ExpectAsync(string answer)
    {
        var line = await _keeper.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (line != answer)
        {
            throw new InvalidOperationException($"The PostgreSQL server of the tests: {line ?? "it ended"}.");
        }
    }
}
