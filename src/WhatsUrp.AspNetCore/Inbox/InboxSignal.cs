// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Wakes the inbox worker when there may be something to do.</summary>
/// <remarks>Thread-safe. A signal nobody waits for is kept; several of them are one.</remarks>
internal sealed class InboxSignal(TimeProvider clock)
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Wakes whoever waits.</summary>
    public void Set() => Volatile.Read(ref _next).TrySetResult();

    /// <summary>Waits for a signal, at most for some time.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next);
        try
        {
            await next.Task.WaitAsync(most, clock, cancellationToken).ConfigureAwait(false);

            // Renewed before the inbox is read: what is appended from here on wakes again.
            Volatile.Write(ref _next, Fresh());
        }
        catch (TimeoutException)
        {
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
