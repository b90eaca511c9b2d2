// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>One attempt to send a delivery.</summary>
internal sealed class LedgerAttempt(int number, DateTimeOffset startedAt)
{
    public int Number { get; } = number;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>Gets or sets a value indicating whether nobody knew at one time what became of it.</summary>
    public bool EndedUnknown { get; set; }

    /// <summary>Gets or sets a value indicating whether it counts against the allowance of the delivery.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Gets or sets a value indicating whether an answer or a receipt shows that the platform took it in charge.</summary>
    public bool IsAccepted { get; set; }

    public bool HasReceipt { get; set; }

    public MessageId? Message { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    public bool IsAcceptedForGood => IsAccepted && FailedAt is null;
}
