// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>A gate that can be shut and opened again.</summary>
internal sealed class PauseGate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _shut;

    public Task Opened
    {
        get
        {
            lock (_lock)
            {
                return _shut?.Task ?? Task.CompletedTask;
            }
        }
    }

    public void Shut()
    {
        lock (_lock)
        {
            _shut ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Open()
    {
        lock (_lock)
        {
            _shut?.TrySetResult();
            _shut = null;
        }
    }
}
