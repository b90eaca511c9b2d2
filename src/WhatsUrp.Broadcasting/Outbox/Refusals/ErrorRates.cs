// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Refusals;

/// <summary>Watches the last fifty final answers to each broadcast: when a fifth of them are refusals, something is wrong with all of it.</summary>
/// <remarks>Thread-safe. Ten refusals are a fifth of fifty even when fewer answers have come: it is not waited for the rest.</remarks>
internal sealed class ErrorRates
{
    private const int Window = 50;
    private const int MostRefusals = 10;
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<(LineId, BroadcastId), Queue<bool>> _answers = new();

    /// <summary>Notes a final answer.</summary>
    /// <param name="line">The line.</param>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="isRefusal">Whether it is a refusal.</param>
    /// <returns><see langword="true"/> when there are too many refusals; the counting begins anew then.</returns>
    public bool Note(LineId line, BroadcastId broadcast, bool isRefusal)
    {
        if (_answers.Count >= MostKept)
        {
            _answers.Clear();
        }

        var answers = _answers.GetOrAdd((line, broadcast), static _ => new Queue<bool>(Window));
        lock (answers)
        {
            if (answers.Count == Window)
            {
                answers.Dequeue();
            }

            answers.Enqueue(isRefusal);
            if (!isRefusal || answers.Count(refusal => refusal) < MostRefusals)
            {
                return false;
            }

            answers.Clear();
            return true;
        }
    }
}
