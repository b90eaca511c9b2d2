// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>The thread on which one database is written: one turn after the other, in the order in which they were asked for.</summary>
/// <remarks>
/// Thread-safe. SQLite waits for its disk. On the threads that all share, each turn would stand in line behind whatever else there is to do,
/// and everything else would have a thread less while the disk works.
/// </remarks>
internal sealed class WriterThread : IDisposable
{
    private readonly BlockingCollection<Action> _turns = [];
    private readonly Thread _thread;
    private int _isDisposed;

    public WriterThread()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "WhatsUrp SQLite" };
        _thread.Start();
    }

    /// <summary>Runs something when its turn comes.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Gives the turn up while it waits; what has begun is finished.</param>
    /// <returns>What it returned, or threw.</returns>
    /// <exception cref="ObjectDisposedException">Nothing more is taken.</exception>
    public Task<T> RunAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var turn = new WriterTurn<T>(work, cancellationToken);
        try
        {
            _turns.Add(turn.Take, CancellationToken.None);
        }
        catch (InvalidOperationException fault)
        {
            throw new ObjectDisposedException("WURP0124: the database is closed.", fault);
        }

        return turn.Outcome;
    }

    /// <summary>Takes no more turns, and waits for those that were asked for.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _turns.CompleteAdding();
            _thread.Join();
            _turns.Dispose();
        }
    }

    private void Run()
    {
        foreach (var turn in _turns.GetConsumingEnumerable())
        {
            turn();
        }
    }
}
