// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Waiting;

/// <summary>Tells those who wait that something has grown. Thread-safe.</summary>
internal sealed class Growth
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tells that it has grown.</summary>
    public void Tell() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until it has grown enough.</summary>
    /// <param name="isEnough">Whether it has.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(Func<bool> isEnough, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before it is looked at: what grows in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            if (isEnough())
            {
                return;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
