// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Turns ids as received into ids of the vocabulary.</summary>
internal static class PlatformIds
{
    private const int Longest = 512;

    /// <returns>The id, or <see langword="null"/> when it is missing, blank or longer than any id is.</returns>
    public static MessageId? Message(string? id) => string.IsNullOrWhiteSpace(id) || id.Length > Longest ? null : new MessageId(id);
}
