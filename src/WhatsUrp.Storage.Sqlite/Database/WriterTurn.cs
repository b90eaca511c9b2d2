// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>What somebody has asked to be written: it is run, or given up while it waits, and never both.</summary>
internal sealed class WriterTurn<T>
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<ValueTask<T>> _work;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly CancellationTokenRegistration _giveUp;
    private int _isTaken;

    public WriterTurn(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        _work = work;
        _giveUp = cancellationToken.UnsafeRegister(static (turn, token) => ((WriterTurn<T>)turn!).GiveUp(token), this);
    }

    /// <summary>Gets what it returns or throws.</summary>
    public Task<T> Outcome => _result.Task;

    private bool IsMine => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Runs it, unless it was given up.</summary>
    public void Take()
    {
        if (!IsMine)
        {
            return;
        }

        _giveUp.Unregister();
        if (_context is null)
        {
            Work();
        }
        else
        {
            ExecutionContext.Run(_context, static turn => ((WriterTurn<T>)turn!).Work(), this);
        }
    }

    private void GiveUp(CancellationToken token)
    {
        if (IsMine)
        {
            _result.SetCanceled(token);
        }
    }

    private void Work()
    {
        try
        {
            var task = _work().AsTask();
            if (!task.IsCompleted)
            {
                // SQLite waits for nothing but its disk, by which it is done now. Should anything else be waited for, it is on this thread, which has nothing better to do.
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
            }

            _result.SetFromTask(task);
        }
        catch (Exception fault)
        {
            _result.SetException(fault);
        }
    }
}
