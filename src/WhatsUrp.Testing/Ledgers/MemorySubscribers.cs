// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The persons of a ledger in memory.</summary>
internal sealed class MemorySubscribers(LedgerData data) : ISubscriberStore
{
    public ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        lock (data.Lock)
        {
            return ValueTask.FromResult(PersonReading.State(data.Line(line), address));
        }
    }

    public ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (AddressPart.Of(change.From).Count == 0)
        {
            throw new ArgumentException("WURP0112: the change comes from nobody.", nameof(change));
        }

        lock (data.Lock)
        {
            return ValueTask.FromResult(new Committing(data, change).Run());
        }
    }

    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            return ValueTask.FromResult(Audience.Of(data.Line(line), segment).Count);
        }
    }

    public async IAsyncEnumerable<AudienceMember> StreamAudienceAsync(
        LineId line, Segment segment, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<AudienceMember> members;
        lock (data.Lock)
        {
            members = [.. Audience.Of(data.Line(line), segment).Select(person => PersonReading.Member(data.Line(line), person))];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return member;
        }
    }

    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        lock (data.Lock)
        {
            return ValueTask.FromResult(PersonReading.Export(data.Line(line), address));
        }
    }

    public ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        lock (data.Lock)
        {
            return ValueTask.FromResult(data.Settled(Erasing.Run(data.Line(erasure.Line), erasure, data.Now)));
        }
    }

    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (data.Lock)
        {
            var expired = data.Lines.SelectMany(line => line.Book.Persons).Where(person => person.Draft?.ExpiresAt <= now).ToList();
            expired.ForEach(person => (person.Draft, person.Revision) = (null, person.Revision + 1));
            return ValueTask.FromResult(expired.Count);
        }
    }
}
