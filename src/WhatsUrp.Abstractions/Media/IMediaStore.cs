// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Media;

/// <summary>Keeps the pictures, clips, voice notes and documents of citizens, found by the id that stands in their report.</summary>
/// <remarks>
/// Thread-safe. Equal bytes of one line are kept once; lines share nothing. A <see cref="StoreException"/> means that the store cannot
/// work now, that nothing has changed, and that the same call may be repeated.
/// </remarks>
public interface IMediaStore
{
    /// <summary>Tells what became of a medium.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="mediumId">The platform's id (<see cref="MediaReference.Id"/>).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/> while it has not been fetched.</returns>
    ValueTask<StoredMedium?> FindAsync(LineId line, string mediumId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a medium, or refuses it for its size or type. Keeping it again changes nothing.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="content">Its bytes, read to their end; what reading throws passes through, and nothing is kept then.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>What became of it.</returns>
    ValueTask<StoredMedium> KeepAsync(LineId line, MediaReference medium, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Records that a medium can be had no more, or is wanted no more: keeping it changes nothing from then on.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="mediumId">The platform's id.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>A task that ends when it is recorded.</returns>
    ValueTask GiveUpAsync(LineId line, string mediumId, CancellationToken cancellationToken = default);

    /// <summary>Opens a medium that is kept.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="mediumId">The platform's id.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The bytes, which the caller disposes of; <see langword="null"/> when it is not kept.</returns>
    ValueTask<Stream?> OpenAsync(LineId line, string mediumId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a medium and what is known of it; bytes that another medium of the line shares stay for that one.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="mediumId">The platform's id.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/> when nothing was known of it.</returns>
    ValueTask<bool> DeleteAsync(LineId line, string mediumId, CancellationToken cancellationToken = default);
}
