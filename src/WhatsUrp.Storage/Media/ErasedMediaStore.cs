// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Media;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Media;

/// <summary>Remembers which media of erased persons have to be deleted.</summary>
internal sealed class ErasedMediaStore(IStorageDatabase database) : IErasedMedia
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ErasedMedium>> ReadAsync(int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await database.ReadAsync(session => ErasedMediaTable.FirstAsync(session, limit), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(IReadOnlyCollection<ErasedMedium> deleted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deleted);
        var removed = await database.WriteAsync(session => RemoveAsync(session, deleted), cancellationToken).ConfigureAwait(false);
        if (removed > 0)
        {
            // The ids were the last trace of an erased person: they go as the rest of the person did.
            await database.CompactAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async ValueTask<int> RemoveAsync(StorageSession session, IReadOnlyCollection<ErasedMedium> deleted)
    {
        var removed = 0;
        foreach (var medium in deleted)
        {
            removed += await ErasedMediaTable.RemoveAsync(session, medium).ConfigureAwait(false);
        }

        if (removed > 0)
        {
            await session.RecordErasureAsync().ConfigureAwait(false);
        }

        return removed;
    }
}
