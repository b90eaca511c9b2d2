// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Testing.Towns;

/// <summary>Counts what the host is working on, and tells when nothing is left. Thread-safe.</summary>
internal sealed class TownWatch
{
    private readonly Lock _lock = new();
    private readonly List<string> _faults = [];
    private TaskCompletionSource _idle = new();
    private int _working;

    public TownWatch() => _idle.SetResult();

    public int Working => Volatile.Read(ref _working);

    /// <summary>Ends when nothing is being worked on.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
            {
                return _idle.Task;
            }
        }
    }

    public void Begin()
    {
        lock (_lock)
        {
            if (_working++ == 0)
            {
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            // A store that somebody filled before the town has rows whose beginning nobody saw.
            if (_working > 0 && --_working == 0)
            {
                _idle.SetResult();
            }
        }
    }

    public void Blame(IEnumerable<string> faults)
    {
        lock (_lock)
        {
            _faults.AddRange(faults);
        }
    }

    /// <summary>Takes the faults that nobody has been told yet.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (_lock)
        {
            string[] faults = [.. _faults];
            _faults.Clear();
            return faults;
        }
    }
}
