// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Takes in what WhatsApp tells later about messages that were sent.</summary>
/// <remarks>
/// Receipts come several times and in any order: taking one in again changes nothing. A <see cref="StoreException"/> means that
/// nothing has changed and that they are to be brought again; any other exception, that one of them cannot be taken in.
/// </remarks>
public interface IReceiptSink
{
    /// <summary>Takes in receipts, as one transaction where the sink has a store.</summary>
    /// <param name="receipts">The receipts, of any lines.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <returns>A task that ends when they are durable.</returns>
    ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken = default);
}
