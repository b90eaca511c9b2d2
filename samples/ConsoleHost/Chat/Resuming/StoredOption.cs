// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

/// <summary>A button or row that a citizen may tap.</summary>
internal sealed record StoredOption(string Title, string Payload);
