// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The digests that stand for what names a person: the first 16 bytes of a SHA-256.</summary>
internal static class Digests
{
    public const int Length = 16;

    /// <summary>Stands for a message: the id of the platform encodes a phone number.</summary>
    public static byte[] Of(MessageId message) => Of(message.Value);

    /// <summary>Stands for whom a line writes to: by the phone number where there is one, as the platform does.</summary>
    public static byte[] Of(CitizenAddress address) => address switch
    {
        { Phone: { } phone } => Of($"phone {phone.Digits}"),
        { User: { } user } => Of($"user {user.Value}"),
        { ParentUser: { } parent } => Of($"parent {parent.Value}"),
        _ => throw new ArgumentException("WURP0652: a message goes to nobody.", nameof(address)),
    };

    private static byte[] Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..Length];
}
