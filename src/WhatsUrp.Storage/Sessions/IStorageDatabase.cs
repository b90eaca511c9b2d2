// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sessions;

/// <summary>The database of a provider.</summary>
/// <remarks>Thread-safe. A database that cannot be used throws a <see cref="StorageException"/>.</remarks>
internal interface IStorageDatabase
{
    /// <summary>Runs a read over one consistent state of the database.</summary>
    /// <param name="body">The read. It may be run again from the start, so it keeps nothing outside itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<T> ReadAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken);

    /// <summary>Runs a change as one durable transaction.</summary>
    /// <param name="body">The change. It may be run again from the start, so it keeps nothing outside itself.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    ValueTask<T> WriteAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a change whose loss in a power cut does no harm: it may be confirmed before it stands on the disk, where the provider can do that
    /// without harm to others. It is never lost alone, for it is durable as soon as a later change is.
    /// </summary>
    /// <param name="body">The change. It may be run again from the start, so it keeps nothing outside itself.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    ValueTask<T> WriteLazilyAsync<T>(Func<StorageSession, ValueTask<T>> body, CancellationToken cancellationToken);

    /// <summary>Does what is in the provider's power so that no byte of what erasures deleted stays behind.</summary>
    ValueTask CompactAsync(CancellationToken cancellationToken);
}
