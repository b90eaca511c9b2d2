// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Wakes who waits. A wakening that nobody waits for is kept; several of them are one.</summary>
/// <remarks>Thread-safe; whoever waits at the time is woken, however many they are.</remarks>
internal sealed class Wakening(TimeProvider clock)
{
    private TaskCompletionSource _next = Fresh();

    public void Set() => Volatile.Read(ref _next).TrySetResult();

    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next);
        try
        {
            await next.Task.WaitAsync(most, clock, cancellationToken).ConfigureAwait(false);

            // Renewed before the ledger is read: what is committed from here on wakes again. Only one of several waiters renews it.
            Interlocked.CompareExchange(ref _next, Fresh(), next);
        }
        catch (TimeoutException)
        {
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
