// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>Keeps persons, their consent, their registration data and their unfinished registrations.</summary>
/// <remarks>
/// Thread-safe. Nothing is shared between lines. The rules of this contract are held by the conformance suite
/// <c>SubscriberStoreConformance</c> of WhatsUrp.Testing, which every provider must pass.
/// </remarks>
public interface ISubscriberStore
{
    /// <summary>Reads what a line knows of a person.</summary>
    /// <param name="line">The line.</param>
    /// <param name="address">Any address of the person; when it names two persons who are one, the phone number's decides until a change merges them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The state; that of a stranger when nothing is known.</returns>
    ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default);

    /// <summary>Commits all that one message changes, durably, in one transaction.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    /// <returns>Whether it was committed, was known already, or must be decided again.</returns>
    ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default);

    /// <summary>Counts the persons whom a broadcast to a segment would reach now.</summary>
    /// <param name="line">The line.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The number of persons with an active subscription who fit.</returns>
    ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default);

    /// <summary>Streams the persons of <see cref="CountAudienceAsync"/>, each once.</summary>
    /// <param name="line">The line.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The persons, in order of their first contact.</returns>
    IAsyncEnumerable<AudienceMember> StreamAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default);

    /// <summary>Reads everything that a line holds about a person.</summary>
    /// <param name="line">The line.</param>
    /// <param name="address">Any address of the person.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The data, or <see langword="null"/> when nothing is known.</returns>
    ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default);

    /// <summary>Erases a person: addresses, data, draft, and the text and media of reports. The consent ledger keeps the events without a trace of identity.</summary>
    /// <remarks>The bytes of the media stand elsewhere: <see cref="WhatsUrp.Media.IErasedMedia"/> names those that are to be deleted.</remarks>
    /// <param name="erasure">The order.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    /// <returns><see langword="false"/> when nothing is known of the person.</returns>
    ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default);

    /// <summary>Erases the drafts that have expired.</summary>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>How many were erased.</returns>
    ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default);
}
