// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>A postal address on a contact card.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="City">The town.</param>
/// <param name="State">The province or state.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="Country">The name of the country.</param>
/// <param name="CountryCode">The code of the country (ISO 3166), such as <c>it</c>.</param>
/// <param name="Type">What sort of address, such as <c>WORK</c>.</param>
public sealed record ContactAddress(string? Street = null, string? City = null, string? State = null, string? PostalCode = null, string? Country = null, string? CountryCode = null, string? Type = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactAddress);
}
