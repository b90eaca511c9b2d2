// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>One contact card. Whatever is missing is <see langword="null"/> or empty; the name may be missing too.</summary>
/// <param name="Name">The name as shown, or the given name and the surname.</param>
/// <param name="Phones">The phone numbers.</param>
/// <param name="Emails">The e-mail addresses.</param>
/// <param name="Addresses">The postal addresses, each in one line.</param>
/// <param name="Urls">The web addresses.</param>
/// <param name="Company">The company.</param>
/// <param name="Birthday">The birthday, as the platform writes it.</param>
/// <param name="Origin">Why it came: <c>contact_request</c> when the citizen answered a request for the own number, <c>other</c> else.</param>
/// <param name="VCard">The card as a vCard.</param>
public sealed record ContactCard(
    string? Name,
    IReadOnlyList<ContactPhone> Phones,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> Urls,
    string? Company,
    string? Birthday,
    string? Origin,
    string? VCard)
{
    /// <summary>Returns nothing: a card is personal data.</summary>
    /// <returns>An empty text.</returns>
    public override string ToString() => "";
}
