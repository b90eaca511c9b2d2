// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The messages whose change was committed, by the digest of their id: the id itself encodes a phone number.</summary>
internal static class MessageTable
{
    /// <summary>Tells whether a message was committed before.</summary>
    public static ValueTask<bool> KnowsAsync(StorageSession session, LineId line, MessageId message) => session.AnyAsync(
        "SELECT 1 FROM inbound_seen WHERE line_id = @line AND message_id = @message",
        ("@line", line), ("@message", Digest(message)));

    /// <summary>Records a message.</summary>
    public static ValueTask<int> AddAsync(StorageSession session, LineId line, MessageId message, DateTimeOffset at) => session.ExecuteAsync(
        "INSERT INTO inbound_seen (line_id, message_id, seen_at) VALUES (@line, @message, @at)",
        ("@line", line), ("@message", Digest(message)), ("@at", at));

    private static byte[] Digest(MessageId message) => SHA256.HashData(Encoding.UTF8.GetBytes(message.Value));
}
