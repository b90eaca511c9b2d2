// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>Keeps the delivery ledger: one row for each message to each person, written before it is sent.</summary>
/// <remarks>
/// Thread-safe, and safe between processes where the provider allows several. Each call is one transaction and returns what it changed;
/// a state changes only along the transitions T1 to T15, by compare-and-set. Leases, due times and the gate go by the clock of the store.
/// Every member throws a <see cref="StoreException"/> while the store cannot work: nothing has changed then, and the same call may be repeated.
/// The replies to a citizen enter the ledger with the change that causes them (<c>SubscriberChange.TakesOutgoing</c>), not here.
/// <para>
/// The ids that one call makes ascend in the order of its messages or recipients. A message of its own lives for 24 hours less five minutes, a copy
/// until its broadcast expires. An attempt counts against the allowance when it is refused for now (<see cref="RetryScope.Delivery"/>), when nobody
/// knows what became of it, and when it failed after its acceptance, once in all.
/// </para>
/// <para>
/// A receipt of any word, or a late acceptance, proves that an attempt was accepted: what is being sent, unknown, abandoned or refused becomes accepted
/// then, anything else only when one of its attempts had ended unknown. After a failure only an arrival proves anything. A failure decides only while
/// its attempt is the newest, the message has not arrived, and no other attempt was accepted for good.
/// </para>
/// The rules are held by the suites of WhatsUrp.Testing: <c>Transition</c>, <c>Outbox</c>, <c>Claim</c>, <c>Receipt</c> and <c>ReplyLedger</c>.
/// </remarks>
public interface IOutboxStore
{
    /// <summary>Takes messages in charge that no change carries, such as an answer of the office (T1).</summary>
    /// <param name="messages">The messages, of any lines.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Their deliveries, in the same order.</returns>
    ValueTask<IReadOnlyList<DeliveryId>> EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken = default);

    /// <summary>Writes the next rows of a broadcast in <c>Materialising</c> (T1); with the last of them it begins to send. Safe to repeat after a crash.</summary>
    /// <param name="line">The line.</param>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="most">How many rows at most in this transaction; above 0.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How far it is; complete and without rows when the broadcast is in another state.</returns>
    ValueTask<Materialised> MaterialiseAsync(LineId line, BroadcastId broadcast, int most, CancellationToken cancellationToken = default);

    /// <summary>
    /// Grants and claims what may be sent now (T2), durably: lanes in their order, the gate of the number, one message of its own to a person
    /// at a time and at the pace of the pair. Consent is looked at again in the same transaction (T3); what is too old expires (T14).
    /// </summary>
    /// <remarks>
    /// Emergencies first, then replies, routine, bulk; in a lane messages of their own by due time and id, then the broadcasts, the older first. Every
    /// row looked at uses up a place of the claim, only what is claimed a token of the gate. What the pace of a pair holds is held with all that is
    /// ready for that person, so that nothing overtakes. A copy leaves while its person is on a list of each clause of the segment.
    /// </remarks>
    /// <param name="order">What the sender wants.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What it may send.</returns>
    ValueTask<Claim> ClaimAsync(ClaimOrder order, CancellationToken cancellationToken = default);

    /// <summary>Records what became of attempts (T4 to T8). Only the lease under which an attempt was made may decide; a late acceptance counts as proof (T9, T15).</summary>
    /// <remarks>A copy does not become ready for a broadcast that is over: it is cancelled or expires with the same outcome. Throttling answers of one burst close the gate once.</remarks>
    /// <param name="outcomes">The outcomes, of any lines.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What each of them changed, in the same order.</returns>
    ValueTask<IReadOnlyList<OutcomeEffect>> RecordOutcomesAsync(IReadOnlyList<AttemptOutcome> outcomes, CancellationToken cancellationToken = default);

    /// <summary>Turns deliveries whose lease has ended into unknown ones (T8).</summary>
    /// <param name="resolveAfter">How long to wait for a receipt, by lane.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many.</returns>
    ValueTask<int> ReapAsync(Func<Lane, TimeSpan> resolveAfter, CancellationToken cancellationToken = default);

    /// <summary>Decides what to do with unknown deliveries whose waiting is over (T10, T11). A resending that is not allowed any more is an abandonment, and returned as one.</summary>
    /// <param name="decide">The decision: a pure function, called within the transaction.</param>
    /// <param name="most">How many at most; above 0.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What was decided of each.</returns>
    ValueTask<IReadOnlyList<UnknownVerdict>> ResolveUnknownsAsync(
        Func<UnknownDelivery, UnknownVerdict> decide, int most, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes in receipts (T9, T12, T13, T15). They are matched by delivery and attempt, then by message, and a failure without either by
    /// its recipient when exactly one unknown delivery fits; what matches nothing is kept for seven days and tried again when an acceptance is recorded.
    /// </summary>
    /// <param name="receipts">The receipts, of any lines, repeated and in any order.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What each of them changed, in the same order.</returns>
    ValueTask<IReadOnlyList<OutcomeEffect>> ApplyReceiptsAsync(IReadOnlyList<MatchedReceipt> receipts, CancellationToken cancellationToken = default);
}
