// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Keeps a line from claiming for a while when its requests do not even leave: attempt after attempt would only fill the ledger.</summary>
/// <remarks>Thread-safe. Failures of one burst count once.</remarks>
internal sealed class LineHold(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private int _failures;
    private long _since;
    private TimeSpan _length;

    /// <summary>Gets how long the line has to wait yet; zero when it may go on.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                var left = _length - clock.GetElapsedTime(_since);
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Notes that a request did not leave.</summary>
    /// <returns>How long the line waits now.</returns>
    public TimeSpan Fail()
    {
        lock (_lock)
        {
            if (_length == TimeSpan.Zero || clock.GetElapsedTime(_since) >= _length)
            {
                (_since, _length) = (clock.GetTimestamp(), BackOff.After(++_failures, First));
            }

            return _length;
        }
    }

    /// <summary>Notes that the platform was reached.</summary>
    public void Succeed()
    {
        lock (_lock)
        {
            (_failures, _length) = (0, TimeSpan.Zero);
        }
    }
}
