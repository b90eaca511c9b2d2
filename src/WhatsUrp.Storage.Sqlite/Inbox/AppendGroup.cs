// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Inbox;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Sqlite.Inbox;

/// <summary>Appends the bodies that arrive while a commit is being made durable in one commit after it.</summary>
/// <remarks>Thread-safe. A durable commit costs a disk flush, whatever it holds: under load the flushes are shared, without load nobody waits.</remarks>
internal sealed class AppendGroup(IStorageDatabase database)
{
    private readonly ConcurrentQueue<Entry> _waiting = new();

    public async ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = new Entry(body, source, receivedAt);
        _waiting.Enqueue(entry);
        await FlushAsync().ConfigureAwait(false);
        return await entry.Row.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Commits whatever waits by the time the writer is free: often that is nothing, since another flush has taken it along.</summary>
    private async ValueTask FlushAsync()
    {
        var taken = new List<Entry>();
        try
        {
            var rows = await database.WriteAsync(session => TakeAsync(session, taken), CancellationToken.None).ConfigureAwait(false);
            foreach (var (entry, row) in taken.Zip(rows))
            {
                entry.Row.TrySetResult(row);
            }
        }
        catch (Exception failure)
        {
            // Where the writer was never reached, nobody else may come to tell those who still wait.
            foreach (var entry in taken.Count > 0 ? taken : Drain())
            {
                entry.Row.TrySetException(failure);
            }
        }
    }

    private async ValueTask<List<InboxId>> TakeAsync(StorageSession session, List<Entry> taken)
    {
        taken.AddRange(Drain());
        var rows = new List<InboxId>();
        foreach (var entry in taken)
        {
            rows.Add(await InboxTable.AppendAsync(session, entry.Body, entry.Source, entry.ReceivedAt).ConfigureAwait(false));
        }

        return rows;
    }

    private IEnumerable<Entry> Drain()
    {
        while (_waiting.TryDequeue(out var entry))
        {
            yield return entry;
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Body, LineId Source, DateTimeOffset ReceivedAt)
    {
        public TaskCompletionSource<InboxId> Row { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
