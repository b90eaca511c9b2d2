// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Recording;

/// <summary>Keeps outcomes in a file while the store does not answer, so that they outlive the process.</summary>
/// <remarks>
/// Each process has a file of its own, locked while it runs. A file that nobody holds was left by a process that ended: whoever starts next
/// replays it. What is lost all the same becomes unknown when its lease ends, which is safe: a spool that fails only costs time.
/// </remarks>
internal sealed class OutcomeSpool(DeploymentSeal seal, IOptions<OutboxOptions> options, ILogger<OutcomeSpool>? logger = null) : IAsyncDisposable
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly string _folder = Path.GetFullPath(options.Value.SpoolFolder);
    private FileStream? _file;

    /// <summary>Appends outcomes.</summary>
    /// <param name="outcomes">The outcomes.</param>
    public async ValueTask AppendAsync(IEnumerable<AttemptOutcome> outcomes)
    {
        try
        {
            // The seal was fetched before the first claim: no store is asked here.
            var codec = new SpoolCodec((await seal.GetAsync(CancellationToken.None).ConfigureAwait(false)).Key);
            var lines = new StringBuilder();
            var count = 0;
            foreach (var outcome in outcomes)
            {
                lines.Append(codec.Write(outcome)).Append('\n');
                count++;
            }

            _file ??= Create();
            await _file.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString())).ConfigureAwait(false);
            await _file.FlushAsync().ConfigureAwait(false);
            OutboxTelemetry.Spooled(count);
        }
        catch (Exception fault)
        {
            // Whatever it is, the outcomes are in memory yet, and the recorder has to go on.
            _logger.SpoolFails(fault.GetType().Name);
        }
    }

    /// <summary>Forgets what this process appended: all of it is in the ledger now.</summary>
    public async ValueTask ClearAsync()
    {
        if (_file is { } file)
        {
            _file = null;
            await DeleteAsync(file).ConfigureAwait(false);
        }
    }

    /// <summary>Offers to the ledger what ended processes left behind.</summary>
    /// <param name="record">Tells the ledger; it may throw a <see cref="StoreException"/>, and the file stays then.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async ValueTask ReplayAsync(Func<IReadOnlyList<AttemptOutcome>, ValueTask> record, CancellationToken cancellationToken)
    {
        var codec = new SpoolCodec((await seal.GetAsync(cancellationToken).ConfigureAwait(false)).Key);
        foreach (var path in Left())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Hold(path) is not { } file)
            {
                continue;
            }

            await using (file.ConfigureAwait(false))
            {
                using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
                var lines = (await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var outcomes = lines.Select(codec.Read).OfType<AttemptOutcome>().ToList();
                foreach (var part in outcomes.Chunk(OutcomeRecorder.MostTogether))
                {
                    await record(part).ConfigureAwait(false);
                }

                _logger.SpoolReplayed(outcomes.Count, lines.Length - outcomes.Count);
                await DeleteAsync(file).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is { } file)
        {
            // Outcomes that the ledger has not taken: whoever starts next replays them.
            _file = null;
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(_folder);
        return new FileStream(Path.Combine(_folder, $"outcomes-{Guid.NewGuid():N}.jsonl"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private string[] Left()
    {
        try
        {
            return Directory.Exists(_folder) ? Directory.GetFiles(_folder, "outcomes-*.jsonl") : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _logger.SpoolFails(fault.GetType().Name);
            return [];
        }
    }

    private FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            // Another process lives and holds it, or has just replayed it.
            return null;
        }
        catch (UnauthorizedAccessException fault)
        {
            _logger.SpoolFails(fault.GetType().Name);
            return null;
        }
    }

    private async ValueTask DeleteAsync(FileStream file)
    {
        try
        {
            // Emptied first: should the deletion fail, nothing is replayed twice.
            file.SetLength(0);
            await file.DisposeAsync().ConfigureAwait(false);
            File.Delete(file.Name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _logger.SpoolFails(fault.GetType().Name);
        }
    }
}
