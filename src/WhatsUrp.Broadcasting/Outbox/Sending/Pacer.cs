// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Smooths what one process sends of a line: tokens that come at the rate and gather up to one grant.</summary>
/// <remarks>The gate in the ledger keeps the limit over all processes; this one keeps claims that were held up from leaving in one burst. Used by one caller at a time.</remarks>
internal sealed class Pacer(TimeProvider clock)
{
    private long _at = clock.GetTimestamp();
    private double _tokens = double.MaxValue;

    /// <summary>Waits until a message may leave.</summary>
    /// <param name="perSecond">The rate.</param>
    /// <param name="grant">The time that a burst may cover.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async ValueTask WaitAsync(double perSecond, TimeSpan grant, CancellationToken cancellationToken)
    {
        for (Refill(perSecond, grant); _tokens < 1; Refill(perSecond, grant))
        {
            var missing = TimeSpan.FromSeconds((1 - _tokens) / perSecond);

            // Timers tick in milliseconds: a shorter wait would end too early, and again and again.
            await Task.Delay(missing < ShortestWait ? ShortestWait : missing, clock, cancellationToken).ConfigureAwait(false);
        }

        _tokens--;
    }

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private void Refill(double perSecond, TimeSpan grant)
    {
        var now = clock.GetTimestamp();
        var most = Math.Max(1, perSecond * grant.TotalSeconds);
        _tokens = Math.Min(most, _tokens + (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
    }
}
