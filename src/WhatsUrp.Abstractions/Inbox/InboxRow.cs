// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Inbox;

/// <summary>A body that waits in the inbox: what the platform sent, byte for byte, or one item cut out of it that is to be tried again.</summary>
/// <param name="Id">The row.</param>
/// <param name="Source">The line whose secret the signature was made with: the body may speak of the lines that share this secret, and of no other.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Body">The bytes. Personal data: never log them.</param>
public sealed record InboxRow(InboxId Id, LineId Source, DateTimeOffset ReceivedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>Returns the id, never the body.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();
}
