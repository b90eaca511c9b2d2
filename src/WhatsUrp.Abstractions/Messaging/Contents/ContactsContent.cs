// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging.Contacts;

namespace WhatsUrp.Messaging.Contents;

/// <summary>Contact cards, such as those of the office.</summary>
/// <param name="Contacts">The cards: 1 to 257.</param>
public sealed record ContactsContent(ValueList<ContactCard> Contacts) : MessageContent
{
    /// <inheritdoc/>
    public override string Text => string.Join(", ", Contacts.Select(contact => contact.Name.FormattedName));
}
