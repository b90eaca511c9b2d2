// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Raises the fence: nothing leaves before somebody has looked.</summary>
internal static class Fencing
{
    public static int Run(LedgerData data, string actor)
    {
        var now = data.Now;
        var active = data.Lines.SelectMany(line => line.Broadcasts.Values, (line, record) => (Line: line, Record: record)).Where(pair => IsActive(pair.Record)).OrderBy(pair => pair.Record.Id.Value).ToList();
        if (active.Count == 0 && actor == "system")
        {
            return 0;
        }

        foreach (var (line, record) in active)
        {
            line.Broadcasts[record.Id] = record with
            {
                State = BroadcastState.Paused,
                PauseReason = PauseReason.RestoreReview,
                Revision = record.Revision + 1,
            };
            line.Audit.Add(now, actor, "broadcast.fence", record.Id.ToString());
        }

        foreach (var row in data.Rows.Where(row => row.State == DeliveryState.Sending))
        {
            row.BecomeUnknown(now, now);
        }

        data.Epoch++;
        return active.Count;
    }

    private static bool IsActive(BroadcastRecord record) =>
        record.State is BroadcastState.Scheduled or BroadcastState.Materialising or BroadcastState.Sending;
}
