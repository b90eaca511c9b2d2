// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.Simulator.Limits;

/// <summary>When each citizen last wrote to each number: the 24 hours after it are the service window.</summary>
internal sealed class ServiceWindows
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<(string Number, string Person), DateTimeOffset> _last = new();

    public void Open(string number, string person, DateTimeOffset now) => _last[(number, person)] = now;

    public bool IsOpen(string number, string person, DateTimeOffset now) =>
        _last.TryGetValue((number, person), out var last) && now < last + Length;
}
