// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Messages;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Writes contact cards as the office will read them: one a line, name and numbers.</summary>
internal static class CardText
{
    public static string? Write(IReadOnlyList<ContactCard> cards) => cards.Count == 0 ? null : string.Join('\n', cards.Select(Write));

    private static string Write(ContactCard card)
    {
        var ways = string.Join(", ", card.Phones.Select(phone => phone.Phone ?? phone.WaId).Concat(card.Emails).OfType<string>());
        return card.Name is { } name ? ways.Length > 0 ? $"{name}: {ways}" : name : ways;
    }
}
