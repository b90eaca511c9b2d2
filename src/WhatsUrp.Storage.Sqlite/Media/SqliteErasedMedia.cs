// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Media;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Media;

/// <summary>Remembers in the embedded database which media of erased persons have to be deleted.</summary>
internal sealed class SqliteErasedMedia(SqliteDatabase database) : IErasedMedia
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ErasedMedium>> ReadAsync(int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await database.ReadAsync(session => ErasedMediaTable.First(session, limit), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(IReadOnlyCollection<ErasedMedium> deleted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deleted);
        var removed = await database.WriteAsync(session => Remove(session, deleted), cancellationToken).ConfigureAwait(false);
        if (removed > 0)
        {
            // The ids were the last trace of an erased person: they go from the file as the rest of the person did.
            await database.CompactAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static int Remove(SqliteSession session, IReadOnlyCollection<ErasedMedium> deleted)
    {
        var removed = deleted.Sum(medium => ErasedMediaTable.Remove(session, medium));
        if (removed > 0)
        {
            FileCompaction.Demand(session);
        }

        return removed;
    }
}
