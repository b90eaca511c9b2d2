// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Messaging;

/// <summary>Gives access to the pictures, clips, voice notes and documents that citizens sent.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IMediaSource
{
    /// <summary>Opens a medium for reading. WhatsApp keeps what citizens send for seven days.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>
    /// The bytes as they arrive, which the caller disposes of; <see langword="null"/> when the platform no longer has the medium.
    /// Where the medium states a digest, the stream ends in an <see cref="InvalidDataException"/> when the bytes differ from it.
    /// </returns>
    ValueTask<Stream?> OpenAsync(LineId line, MediaReference medium, CancellationToken cancellationToken = default);
}
