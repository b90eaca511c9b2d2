// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Takes in what the platform tells a line beside messages and receipts. All registered sinks get every event.</summary>
/// <remarks>
/// Events come several times: taking one in again changes nothing. A <see cref="StoreException"/> means that nothing has changed
/// and that the event is to be brought again; any other exception, that it cannot be taken in.
/// </remarks>
public interface ILineEventSink
{
    /// <summary>Takes in one event.</summary>
    /// <param name="lineEvent">The event.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <returns>A task that ends when it is durable.</returns>
    ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default);
}
