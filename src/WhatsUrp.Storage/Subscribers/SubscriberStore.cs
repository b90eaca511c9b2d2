// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Keeps persons.</summary>
internal sealed class SubscriberStore(IStorageDatabase database) : ISubscriberStore
{
    private const int PageSize = 128;

    /// <inheritdoc/>
    public ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.ReadAsync(session => StateReader.FindAsync(session, line, address), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default)
    {
        ChangeRules.Check(change);
        return database.WriteAsync(session => new ChangeCommit(session, change).RunAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default)
    {
        var audience = new AudienceReader(line, segment);
        return database.ReadAsync(audience.CountAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<AudienceMember> StreamAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) =>
        StreamAsync(new AudienceReader(line, segment), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.ReadAsync(session => StateReader.ExportAsync(session, line, address), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        var erased = await database.WriteAsync(session => PersonErasure.RunAsync(session, erasure), cancellationToken).ConfigureAwait(false);
        if (erased)
        {
            // The order is committed: it is carried through to the disk even if the caller waits no longer.
            await database.CompactAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return erased;
    }

    /// <inheritdoc/>
    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => DraftTable.ExpireAsync(session, now), cancellationToken);

    // The ids are taken at once, the persons page by page: whoever leaves while a broadcast goes out drops out, and a slow
    // reader holds back neither the write-ahead log nor an erasure.
    private async IAsyncEnumerable<AudienceMember> StreamAsync(
        AudienceReader audience, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var page in (await database.ReadAsync(audience.IdsAsync, cancellationToken).ConfigureAwait(false)).Chunk(PageSize))
        {
            foreach (var member in await database.ReadAsync(session => audience.MembersAsync(session, page), cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return member;
            }
        }
    }
}
