// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Language;

/// <summary>What a citizen's message holds: a text, a medium with or without caption, a position.</summary>
internal sealed record CitizenContent(string? Text, MessageKind Kind, MediaReference? Media = null, GeoPosition? Position = null);
