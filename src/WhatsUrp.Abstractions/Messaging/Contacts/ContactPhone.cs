// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>A phone number on a contact card.</summary>
/// <param name="Number">The number as it is shown.</param>
/// <param name="Type">What sort of number, such as <c>WORK</c>.</param>
/// <param name="WhatsAppId">The digits by which WhatsApp knows the number; with them the card offers to write at once.</param>
public sealed record ContactPhone(string Number, string? Type = null, string? WhatsAppId = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactPhone);
}
