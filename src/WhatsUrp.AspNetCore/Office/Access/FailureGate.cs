// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Settings;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>Counts wrong keys by caller in fixed windows: whoever guesses is not listened to for the rest of the window.</summary>
/// <remarks>Thread-safe. It remembers a bounded number of callers; beyond it all strangers share one count.</remarks>
internal sealed class FailureGate(IOptionsMonitor<OfficeOptions> options, TimeProvider clock)
{
    private const int MostCallers = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private DateTimeOffset _windowEnds;

    /// <summary>How long a caller has to wait; nothing when they are listened to.</summary>
    public TimeSpan? WaitOf(IPAddress? caller)
    {
        lock (_lock)
        {
            Turn();
            return _failures.GetValueOrDefault(KeyOf(caller)) >= options.CurrentValue.MostFailures ? _windowEnds - clock.GetUtcNow() : null;
        }
    }

    public void Failed(IPAddress? caller)
    {
        lock (_lock)
        {
            Turn();
            var key = KeyOf(caller);
            _failures[key] = _failures.GetValueOrDefault(key) + 1;
        }
    }

    private void Turn()
    {
        var now = clock.GetUtcNow();
        if (now >= _windowEnds)
        {
            _failures.Clear();
            _windowEnds = now + options.CurrentValue.LockoutWindow;
        }
    }

    private string KeyOf(IPAddress? caller)
    {
        var key = Network(caller);
        return _failures.Count < MostCallers || _failures.ContainsKey(key) ? key : "";
    }

    // One household or office has a whole /64 of the new addresses.
    private static string Network(IPAddress? caller)
    {
        if (caller is null || caller.IsIPv4MappedToIPv6 || caller.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork)
        {
            return caller?.MapToIPv4().ToString() ?? "?";
        }

        return Convert.ToHexString(caller.GetAddressBytes().AsSpan(0, 8));
    }
}
