// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Hears from the platform when a number may do more, so that broadcasts held for its limit go on.</summary>
internal sealed class CapacitySink(CapacityWatch watch, ScheduleSignal schedule) : ILineEventSink
{
    public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default)
    {
        if (lineEvent is LineEvent.NumberChanged change)
        {
            watch.Note(change);
            schedule.Set();
        }

        return ValueTask.CompletedTask;
    }
}
