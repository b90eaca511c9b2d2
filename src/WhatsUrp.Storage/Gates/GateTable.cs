// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Gates;

/// <summary>The gates of the lines. Who holds a row decides alone what leaves by that number.</summary>
internal static class GateTable
{
    private const string Columns = "rate, tokens, refilled_at, effective_rate, blocked_until, strikes, struck_at";

    /// <summary>Asks for the gate of a line and holds it.</summary>
    public static Question<Gate> Holding(StorageSession session, LineId line) => Find(line, session.ForUpdate);

    /// <summary>Asks for the gate of a line.</summary>
    public static Question<Gate> Find(LineId line) => Find(line, "");

    /// <summary>Writes the gate of a line.</summary>
    public static Statement Saving(LineId line, Gate gate) => new(
        $"""
        INSERT INTO line_gate (line_id, {Columns})
        VALUES (@line, @rate, @tokens, @refilled, @effective, @blocked, @strikes, @struck)
        ON CONFLICT (line_id) DO UPDATE SET rate = excluded.rate, tokens = excluded.tokens, refilled_at = excluded.refilled_at,
            effective_rate = excluded.effective_rate, blocked_until = excluded.blocked_until, strikes = excluded.strikes, struck_at = excluded.struck_at
        """,
        ("@line", line), ("@rate", gate.Rate), ("@tokens", gate.Tokens), ("@refilled", gate.RefilledAt), ("@effective", gate.EffectiveRate),
        ("@blocked", gate.BlockedUntil), ("@strikes", gate.Strikes), ("@struck", gate.StruckAt));

    private static Question<Gate> Find(LineId line, string hold) => new(
        $"SELECT {Columns} FROM line_gate WHERE line_id = @line{hold}",
        row => new Gate
        {
            Rate = row.Real(0),
            Tokens = row.Real(1),
            RefilledAt = row.Instant(2),
            EffectiveRate = row.Real(3),
            BlockedUntil = row.InstantOrNull(4),
            Strikes = row.Small(5),
            StruckAt = row.InstantOrNull(6),
        },
        ("@line", line));
}
