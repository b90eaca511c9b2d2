// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Inbox;

/// <summary>Keeps what the platform sent until it has been worked on.</summary>
/// <remarks>
/// Thread-safe. Each call is one transaction. Platforms deliver again what was not answered, and never again what was: whatever
/// was appended survives a power cut. One worker reads an inbox at a time. Every member throws a <see cref="StoreException"/> while
/// the store cannot work: nothing has changed then, and the same call may be repeated.
/// </remarks>
public interface IWebhookInbox
{
    /// <summary>Appends a body, durably. Bodies that arrive together may share one commit.</summary>
    /// <param name="body">The bytes as received.</param>
    /// <param name="source">The line whose secret the signature was made with.</param>
    /// <param name="receivedAt">When it arrived.</param>
    /// <param name="cancellationToken">Ends the waiting; the body may be appended all the same.</param>
    /// <returns>The row.</returns>
    ValueTask<InboxId> AppendAsync(
        ReadOnlyMemory<byte> body, LineId source, DateTimeOffset receivedAt, CancellationToken cancellationToken = default);

    /// <summary>Reads the oldest rows that are neither settled nor in hand. Reading changes nothing: after a crash they are read again.</summary>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="inHand">The rows that the caller works on already.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows, in order of arrival.</returns>
    ValueTask<IReadOnlyList<InboxRow>> ReadAsync(
        int limit, IReadOnlyCollection<InboxId> inHand, CancellationToken cancellationToken = default);

    /// <summary>Records that all of a row has been worked on: its body is erased, the row stays, and each fault becomes a quarantined row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="faults">What nothing could be done with; normally empty.</param>
    /// <param name="at">The present instant.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/> when the row was not waiting: then nothing has changed.</returns>
    ValueTask<bool> SettleAsync(
        InboxId row, IReadOnlyCollection<InboxFault> faults, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Streams what is in quarantine, oldest first.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows.</returns>
    IAsyncEnumerable<QuarantinedRow> ListQuarantinedAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets a quarantined row wait again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/> when the row is not in quarantine.</returns>
    ValueTask<bool> ReplayAsync(InboxId row, CancellationToken cancellationToken = default);

    /// <summary>Counts what waits and what is in quarantine.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The counts.</returns>
    ValueTask<InboxState> MeasureAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes the rows that have served: nothing that waits is ever deleted.</summary>
    /// <param name="settledBefore">Settled rows from before this instant go. Keep them longer than the 7 days for which Meta delivers again.</param>
    /// <param name="quarantinedBefore">Quarantined rows whose body arrived before this instant go, however often they were replayed: 30 days at most.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>How many rows were deleted.</returns>
    ValueTask<int> PurgeAsync(
        DateTimeOffset settledBefore, DateTimeOffset quarantinedBefore, CancellationToken cancellationToken = default);
}
