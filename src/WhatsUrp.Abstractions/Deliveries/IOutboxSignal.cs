// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Deliveries;

/// <summary>Wakes the senders of a line when there may be something to send.</summary>
/// <remarks>Thread-safe. A signal that nobody waits for is kept; several of them are one. A store with several processes carries it to the others.</remarks>
public interface IOutboxSignal
{
    /// <summary>Wakes who waits for a line.</summary>
    /// <param name="line">The line.</param>
    void Wake(LineId line);

    /// <summary>Waits for a signal, or until some time has passed.</summary>
    /// <param name="line">The line.</param>
    /// <param name="most">How long at most.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that ends with the signal or the time.</returns>
    Task WaitAsync(LineId line, TimeSpan most, CancellationToken cancellationToken = default);
}
