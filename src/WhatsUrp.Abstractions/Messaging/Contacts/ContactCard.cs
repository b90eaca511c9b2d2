// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>The card of a person or office.</summary>
/// <param name="Name">The name.</param>
/// <remarks>Personal data, as far as it is a person's: <see cref="ToString"/> shows none.</remarks>
public sealed record ContactCard(ContactName Name)
{
    /// <summary>Gets the phone numbers.</summary>
    public ValueList<ContactPhone> Phones { get; init; } = [];

    /// <summary>Gets the mail addresses.</summary>
    public ValueList<ContactEmail> Emails { get; init; } = [];

    /// <summary>Gets the postal addresses.</summary>
    public ValueList<ContactAddress> Addresses { get; init; } = [];

    /// <summary>Gets the web pages.</summary>
    public ValueList<ContactUrl> Urls { get; init; } = [];

    /// <summary>Gets the body that the person works for.</summary>
    public ContactOrganization? Organization { get; init; }

    /// <summary>Gets the birthday.</summary>
    public DateOnly? Birthday { get; init; }

    /// <summary>Returns the shape of the card, never its content.</summary>
    /// <returns>How many phone numbers it has.</returns>
    public override string ToString() => $"contact with {Phones.Count} phone numbers";
}
