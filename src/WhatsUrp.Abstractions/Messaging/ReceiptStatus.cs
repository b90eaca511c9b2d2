// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>How far a message has come. The platform may add words: an unknown one is kept, not refused.</summary>
/// <param name="Name">The platform's word, in lower case.</param>
public readonly record struct ReceiptStatus(string Name)
{
    /// <summary>Gets the word for a message that left the platform.</summary>
    public static ReceiptStatus Sent { get; } = new("sent");

    /// <summary>Gets the word for a message that reached the phone.</summary>
    public static ReceiptStatus Delivered { get; } = new("delivered");

    /// <summary>Gets the word for a message that was read. Who switched read receipts off never causes it.</summary>
    public static ReceiptStatus Read { get; } = new("read");

    /// <summary>Gets the word for a voice message that was played.</summary>
    public static ReceiptStatus Played { get; } = new("played");

    /// <summary>Gets the word for a message that will not arrive.</summary>
    public static ReceiptStatus Failed { get; } = new("failed");

    /// <summary>
    /// Gets the place in the order sent (1), delivered (2), read (3), played (4); 0 for <c>failed</c> and for words that we do not know.
    /// Receipts come in any order: keep the highest rank seen (WhatsApp Cloud API, status webhooks).
    /// </summary>
    public int Rank => Name switch
    {
        "sent" => 1,
        "delivered" => 2,
        "read" => 3,
        "played" => 4,
        _ => 0,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
