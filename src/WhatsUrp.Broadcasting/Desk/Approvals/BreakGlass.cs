// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Approvals;

/// <summary>Compares the code by which the author of an emergency approves it alone; whoever errs too often waits.</summary>
/// <remarks>Thread-safe. Errors are counted in this process.</remarks>
internal sealed class BreakGlass(IOptions<BroadcastDesksOptions> options, TimeProvider clock, ILogger<BreakGlass>? logger = null)
{
    private const int MostErrors = 5;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly ConcurrentDictionary<(LineId, string), Errors> _errors = new();

    /// <summary>Says what is wrong with a code; nothing when it may pass.</summary>
    public DeskFault? Fault(LineId line, string actor, string code)
    {
        if (options.Value.Of(line).BreakGlassCode is not { } configured || CodeDigest.Read(configured) is not { } digest)
        {
            return DeskFaults.NoBreakGlass;
        }

        var errors = _errors.GetOrAdd((line, actor.ToUpperInvariant()), static _ => new Errors());
        lock (errors)
        {
            if (errors.Since + Wait <= clock.GetUtcNow())
            {
                errors.Count = 0;
            }

            if (errors.Count >= MostErrors)
            {
                return DeskFaults.CodeLocked(errors.Since + Wait - clock.GetUtcNow());
            }

            if (digest.Fits(code))
            {
                errors.Count = 0;
                return null;
            }

            errors.Since = clock.GetUtcNow();
            errors.Count++;
        }

        _logger.WrongCode(line);
        return DeskFaults.WrongCode;
    }

    private sealed class Errors
    {
        public int Count { get; set; }

        public DateTimeOffset Since { get; set; }
    }
}
