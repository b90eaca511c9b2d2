// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Inbox;

/// <summary>A row of the inbox that waits for someone to look at it.</summary>
/// <param name="Id">The row.</param>
/// <param name="PartOf">The row of the body it was cut out of.</param>
/// <param name="Source">The line whose secret the signature was made with.</param>
/// <param name="ReceivedAt">When the body arrived.</param>
/// <param name="QuarantinedAt">When the item was set aside.</param>
/// <param name="Reason">Why; without personal data.</param>
/// <param name="Digest">The SHA-256 of the bytes in lower-case hexadecimal, by which two people can speak of them.</param>
/// <param name="Body">The bytes. Personal data: never log them.</param>
public sealed record QuarantinedRow(
    InboxId Id,
    InboxId PartOf,
    LineId Source,
    DateTimeOffset ReceivedAt,
    DateTimeOffset QuarantinedAt,
    string Reason,
    string Digest,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Returns the id, never the body or what is said of it.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();
}
