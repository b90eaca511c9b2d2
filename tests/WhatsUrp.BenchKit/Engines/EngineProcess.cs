// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Diagnostics;

namespace WhatsUrp.BenchKit.Engines;

/// <summary>The webhook host in a process of its own, killed by its id.</summary>
public sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EngineProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _listens.TrySetException(new InvalidOperationException("The engine ended before it listened:\n" + Log));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it has written so far.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>The largest resident memory that it ever had, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            var peak = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it; it listens when the task ends.</summary>
    public static async Task<EngineProcess> StartAsync(string folder, IReadOnlyDictionary<string, string?> settings, int port, string? failPoint = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "WhatsUrp.FaultEngine.dll"));
        start.ArgumentList.Add($"--urls=http://127.0.0.1:{port}");
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        if (failPoint is not null)
        {
            start.Environment["FAIL_POINT"] = failPoint;
        }

        var engine = new EngineProcess(Process.Start(start)!);
        try
        {
            await engine._listens.Task.WaitAsync(Patience);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does, at any point of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await ExitedAsync();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>Stops it in the middle of whatever it does; <see cref="ResumeAsync"/> lets it go on.</summary>
    public Task FreezeAsync() => SendAsync("STOP");

    public Task ResumeAsync() => SendAsync("CONT");

    /// <summary>Waits until it has written something so many times.</summary>
    public async Task LoggedAsync(string text, int times = 1)
    {
        for (var began = Stopwatch.GetTimestamp(); Logged(text) < times; await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException($"The engine wrote \"{text}\" {Logged(text)} times, not {times}:\n{Log}");
            }
        }
    }

    /// <summary>Counts how often it has written something.</summary>
    public int Logged(string text) => _log.Count(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task ExitedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        await SendAsync(signal);
        await ExitedAsync();
    }

    private async Task SendAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (line.Contains("Now listening on: ", StringComparison.Ordinal))
        {
            _listens.TrySetResult();
        }
    }
}
