// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using WhatsUrp.Lines;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>All that a ledger holds, and the lock that makes each call one transaction.</summary>
internal sealed class LedgerData(TimeProvider clock, LedgerIds ids)
{
    private readonly Dictionary<LineId, LedgerLine> _lines = [];

    public Lock Lock { get; } = new();

    public LedgerIds Ids { get; } = ids;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<LedgerLine> Lines => _lines.Values;

    public IEnumerable<LedgerRow> Rows => _lines.Values.SelectMany(line => line.Rows.Values);

    public string? DeploymentId { get; private set; }

    public byte[] Key { get; private set; } = [];

    public int Epoch { get; set; }

    public DateTimeOffset? LastSeenAt { get; set; }

    public LedgerLine Line(LineId id)
    {
        if (!_lines.TryGetValue(id, out var line))
        {
            _lines.Add(id, line = new LedgerLine(id));
        }

        return line;
    }

    /// <summary>Ends a call that may have settled deliveries.</summary>
    /// <param name="result">What the call answers.</param>
    public T Settled<T>(T result)
    {
        foreach (var row in Rows)
        {
            row.Settle();
        }

        return result;
    }

    /// <summary>Makes the identity of the ledger, unless it has one.</summary>
    public void Found()
    {
        DeploymentId ??= RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz234567", 8);
        Key = Key.Length > 0 ? Key : RandomNumberGenerator.GetBytes(32);
    }
}
