// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Contact cards.</summary>
/// <param name="Cards">The cards.</param>
public sealed record ContactsContent(IReadOnlyList<ContactCard> Cards) : ReceivedContent;
