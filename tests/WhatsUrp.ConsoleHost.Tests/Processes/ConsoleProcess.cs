// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace WhatsUrp.ConsoleHost.Tests.Processes;

/// <summary>The real program: its lines are waited for, never slept for.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _output;
    private readonly Task<string> _error;

    private ConsoleProcess(Process process)
    {
        _process = process;
        _output = PumpAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static ConsoleProcess Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "whatsurp-console.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TMPDIR"] = folder;
        return new ConsoleProcess(Process.Start(start)!);
    }

    public void Write(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
    }

    public ValueTask<string> ReadAsync() => _lines.Reader.ReadAsync(new CancellationTokenSource(Patience).Token);

    /// <summary>Reads until a line holds a text, and gives all lines read.</summary>
    public async Task<IReadOnlyList<string>> ReadUntilAsync(string text)
    {
        var read = new List<string>();
        do
        {
            read.Add(await ReadAsync());
        }
        while (!read[^1].Contains(text, StringComparison.Ordinal));
        return read;
    }

    /// <summary>Kills the program as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
    }

    /// <summary>Asks the program to end as the system does; Ctrl-C takes the same way, but a shell may have it ignored.</summary>
    public void Interrupt() => Process.Start("kill", ["-TERM", $"{_process.Id}"])!.WaitForExit();

    /// <summary>Closes the input and waits for the end.</summary>
    public async Task<ConsoleResult> EndAsync()
    {
        _process.StandardInput.Close();
        return await ExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ConsoleResult> ExitAsync()
    {
        await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        await _output;
        var lines = await _lines.Reader.ReadAllAsync().ToListAsync();
        return new ConsoleResult(_process.ExitCode, lines, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task PumpAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }
}
