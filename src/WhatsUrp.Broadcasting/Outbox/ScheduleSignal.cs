// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Tells the clockwork of this process that a broadcast was moved, so that an emergency does not wait for the next round.</summary>
internal sealed class ScheduleSignal(TimeProvider clock)
{
    private readonly Wakening _wakening = new(clock);

    public void Set() => _wakening.Set();

    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _wakening.WaitAsync(most, cancellationToken);
}
