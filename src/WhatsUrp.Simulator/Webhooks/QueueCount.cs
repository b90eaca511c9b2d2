// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>Counts what is due, and tells when nothing is left.</summary>
internal sealed class QueueCount
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _empty = Completed();
    private int _count;

    public int Value => Volatile.Read(ref _count);

    public Task WhenEmpty
    {
        get
        {
            lock (_lock)
            {
                return _empty.Task;
            }
        }
    }

    public void Add(int change)
    {
        lock (_lock)
        {
            var before = _count;
            _count += change;
            if (before == 0 && _count > 0)
            {
                _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            else if (before > 0 && _count == 0)
            {
                _empty.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
