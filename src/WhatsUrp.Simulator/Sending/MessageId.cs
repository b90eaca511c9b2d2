// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Sending;

/// <summary>Makes message ids of WhatsApp's form.</summary>
internal static class MessageId
{
    public static string Next()
    {
        Span<byte> bytes = stackalloc byte[21];
        "\u001d\u0018"u8.CopyTo(bytes);
        Guid.NewGuid().TryWriteBytes(bytes[5..]);
        return "wamid." + Convert.ToBase64String(bytes);
    }
}
