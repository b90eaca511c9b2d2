// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Tells what the platform allows a line at present.</summary>
/// <remarks>Thread-safe. What it tells may be some minutes old.</remarks>
public interface ILineLimits
{
    /// <summary>Asks for the limits of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The limits; those that cannot be known are left open.</returns>
    ValueTask<LineLimits> FindAsync(LineId line, CancellationToken cancellationToken = default);
}
