// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>A mail address on a contact card.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Type">What sort of address, such as <c>WORK</c>.</param>
public sealed record ContactEmail(string Address, string? Type = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactEmail);
}
