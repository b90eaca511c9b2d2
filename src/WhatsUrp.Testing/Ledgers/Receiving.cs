// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Takes in a receipt (T9, T12, T13, T15).</summary>
internal sealed class Receiving(LedgerLine line, DateTimeOffset now)
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(1);

    /// <summary>Finds whose receipt it is: by delivery and attempt, then by message, and a failure by its recipient.</summary>
    public (LedgerRow Row, LedgerAttempt Attempt)? Match(MatchedReceipt receipt) =>
        receipt.IsForeign ? null : ByOpaque(receipt) ?? ByMessage(receipt) ?? ByRecipient(receipt);

    /// <summary>Notes which message an attempt became, and applies the receipts that were waiting for it.</summary>
    /// <returns>The delivery whose receipts were waiting; empty when none were.</returns>
    public LedgerRow? Learn(LedgerAttempt attempt, MessageId message)
    {
        if (attempt.Message is null && line.ByMessage(message) is null)
        {
            attempt.Message = message;
        }

        if (line.ByMessage(message) is not var (row, known))
        {
            return null;
        }

        var waiting = line.Kept.FindAll(kept => kept.Receipt.Receipt.Message == message);
        if (waiting.Count == 0)
        {
            return null;
        }

        // What was known before stands written when they are taken in.
        row.Settle();
        foreach (var kept in waiting)
        {
            line.Kept.Remove(kept);
            Apply(row, known, kept.Receipt);
        }

        return row;
    }

    private (LedgerRow Row, LedgerAttempt Attempt)? ByOpaque(MatchedReceipt receipt) =>
        receipt.Delivery is { } id && line.Rows.GetValueOrDefault(id) is { } row && row.Attempts.Find(a => a.Number == receipt.Attempt) is { } attempt
            ? (row, attempt) : null;

    private (LedgerRow Row, LedgerAttempt Attempt)? ByMessage(MatchedReceipt receipt) =>
        receipt.Receipt.Message is { } message ? line.ByMessage(message) : null;

    private (LedgerRow Row, LedgerAttempt Attempt)? ByRecipient(MatchedReceipt receipt)
    {
        if (receipt.Receipt is not { Recipient: { } recipient } || receipt.Receipt.Status != ReceiptStatus.Failed)
        {
            return null;
        }

        var (parts, at) = (AddressPart.Of(recipient), receipt.Receipt.At);
        var theirs = line.Book.Owners(parts).SelectMany(person => PersonReading.OwnRowsOf(line, person)).ToHashSet();
        var candidates = line.Rows.Values
            .Where(row => row.State == DeliveryState.Unknown && (theirs.Contains(row) || PartsOf(row).Intersect(parts).Any()))
            .Where(row => row.Newest!.StartedAt >= at - s_day && row.Newest.StartedAt <= at + s_skew)
            .ToList();
        return candidates is [var only] ? (only, only.Newest!) : null;
    }

    private IReadOnlyList<AddressPart> PartsOf(LedgerRow row) => row.Broadcast is null
        ? AddressPart.Of(row.Message?.To)
        : line.Book.Find(row.Subscriber!.Value) is { } person ? line.Book.PartsOf(person) : [];

    /// <summary>Keeps a receipt that is of nobody yet.</summary>
    public void Keep(MatchedReceipt receipt)
    {
        if (!receipt.IsForeign && receipt.Receipt.Message is not null && !line.Kept.Exists(kept => IsSame(kept.Receipt.Receipt, receipt.Receipt)))
        {
            line.Kept.Add(new KeptReceipt(receipt, now));
        }
    }

    private static bool IsSame(DeliveryReceipt one, DeliveryReceipt other) =>
        (one.Message, one.Status, one.At, one.ErrorCode) == (other.Message, other.Status, other.At, other.ErrorCode);

    /// <summary>Applies a receipt.</summary>
    public void Apply(LedgerRow row, LedgerAttempt attempt, MatchedReceipt receipt)
    {
        (attempt.HasReceipt, line.LastReceiptAt) = (true, now);
        var (status, at) = (receipt.Receipt.Status, receipt.Receipt.At);
        if (status == ReceiptStatus.Failed)
        {
            Fail(row, attempt, receipt);
            return;
        }

        attempt.IsAccepted = true;
        Proof.Apply(row, attempt, status.Rank >= ReceiptStatus.Delivered.Rank, now);
        row.SentAt = status.Rank == ReceiptStatus.Sent.Rank ? row.SentAt ?? at : row.SentAt;
        row.DeliveredAt = status.Rank == ReceiptStatus.Delivered.Rank ? row.DeliveredAt ?? at : row.DeliveredAt;
        row.ReadAt = status.Rank >= ReceiptStatus.Read.Rank ? row.ReadAt ?? at : row.ReadAt;
    }

    private void Fail(LedgerRow row, LedgerAttempt attempt, MatchedReceipt receipt)
    {
        var decides = attempt.FailedAt is null && IsLastWord(row, attempt);
        attempt.IsAccepted = true;
        attempt.FailedAt ??= receipt.Receipt.At;
        if (!decides)
        {
            return;
        }

        if (row.State != DeliveryState.Accepted)
        {
            row.Accept(now);
        }

        row.Count(attempt);
        var due = now + receipt.RetryAfter;
        var isWanted = line.StateOf(row) is null or BroadcastState.Sending or BroadcastState.Paused;
        if (due is { } again && isWanted && row.Tries < DeliveryLimits.MostTries && !(row.Deadline <= again))
        {
            row.Close(DeliveryState.Ready, null, receipt.Receipt.ErrorCode);
            row.DueAt = again;
        }
        else
        {
            row.Close(DeliveryState.Refused, "failed", receipt.Receipt.ErrorCode);
            row.FailedAt = receipt.Receipt.At;
        }
    }

    // A failure decides while nothing better is known: no later attempt, no other acceptance, no arrival.
    private static bool IsLastWord(LedgerRow row, LedgerAttempt attempt) =>
        attempt == row.Newest
        && (row.State is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Accepted
            || (row.State == DeliveryState.Ready && attempt.EndedUnknown))
        && row is { DeliveredAt: null, ReadAt: null }
        && !row.Attempts.Exists(other => other != attempt && other.IsAcceptedForGood);
}
