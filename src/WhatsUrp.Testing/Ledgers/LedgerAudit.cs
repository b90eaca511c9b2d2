// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The audit trail of one line.</summary>
internal sealed class LedgerAudit
{
    private readonly List<AuditEntry> _entries = [];

    public IReadOnlyList<AuditEntry> Entries => _entries;

    public void Add(DateTimeOffset at, string actor, string action, string subject, string detail = "")
    {
        var entry = new AuditEntry(_entries.Count + 1, at, actor, action, subject, detail, "");
        _entries.Add(entry with { Hash = HashOf(entry, _entries.Count > 0 ? _entries[^1].Hash : "") });
    }

    public bool Verifies() => _entries.Index().All(pair => pair.Item.Hash == HashOf(pair.Item, pair.Index > 0 ? _entries[pair.Index - 1].Hash : ""));

    private static string HashOf(AuditEntry entry, string previous)
    {
        string[] parts = [previous, $"{entry.Sequence}", $"{entry.At.UtcTicks}", entry.Actor, entry.Action, entry.Subject, entry.Detail];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => $"{part.Length}:{part}")))));
    }
}
