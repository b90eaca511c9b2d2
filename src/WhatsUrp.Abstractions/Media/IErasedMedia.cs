// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Media;

/// <summary>The media of erased persons that still have to be deleted from the <see cref="IMediaStore"/>.</summary>
/// <remarks>
/// <see cref="ISubscriberStore.EraseAsync"/> enters, in its own transaction, every medium that the person's reports name: whatever happens
/// between an erasure and the deletion, the deletion is made good. Thread-safe. The rules of this contract are held by the conformance
/// suite <c>ErasureConformance</c> of WhatsUrp.Testing.
/// </remarks>
public interface IErasedMedia
{
    /// <summary>Reads media that have to be deleted, those of the earliest erasure first.</summary>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The media; empty when nothing is left to do.</returns>
    ValueTask<IReadOnlyList<ErasedMedium>> ReadAsync(int limit, CancellationToken cancellationToken = default);

    /// <summary>Records that media have been deleted: no trace of them is left. Recording it again changes nothing.</summary>
    /// <param name="deleted">The media.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    /// <returns>A task that ends when it is recorded.</returns>
    ValueTask SettleAsync(IReadOnlyCollection<ErasedMedium> deleted, CancellationToken cancellationToken = default);
}
