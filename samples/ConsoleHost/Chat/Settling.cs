// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Deliveries;

namespace WhatsUrp.ConsoleHost.Chat;

/// <summary>Keeps a conversation in its order: what the service sends is shown once it has understood the line that caused it, and before the next one is read.</summary>
internal sealed class Settling(IOutboxUpkeep upkeep, ActiveLine line) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>A person's messages keep their order: what a killed session was sending holds up the next one to the same person.</summary>
    private static readonly TimeSpan LongestBehind = TimeSpan.FromSeconds(1);

    private int _leftBehind;

    /// <summary>Notes what a session that was killed was just sending: the recovery looks after it in its time, no line has to wait for it.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) =>
        _leftBehind = (await upkeep.MeasureAsync(line.Id, cancellationToken)).Sending;

    /// <summary>Has a line understood, while nothing is shown of what is sent.</summary>
    public async Task HearAsync(Func<Task> understand, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await understand();
        }
        finally
        {
            _turn.Release();
        }

        await WaitAsync(cancellationToken);
    }

    /// <summary>Shows something that is sent, when its turn has come.</summary>
    public async Task ShowAsync(Action show, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            show();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits until all that is ready has left, but not for ever: what cannot leave now is no reason to stop listening.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < (_leftBehind > 0 ? LongestBehind : Longest))
        {
            var state = await upkeep.MeasureAsync(line.Id, cancellationToken);
            _leftBehind = Math.Min(_leftBehind, state.Sending);
            if (state.Ready.Sum() + state.Sending == _leftBehind)
            {
                return;
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    public void Dispose() => _turn.Dispose();
}
