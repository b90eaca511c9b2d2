// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasts;

/// <summary>The approved template by which a broadcast reaches persons outside their service window.</summary>
/// <param name="Name">The name of the template.</param>
/// <param name="Language">The code of its language, such as <c>it</c>.</param>
/// <param name="Slots">What fills the gaps of its body, in their order.</param>
public sealed record BroadcastTemplate(string Name, string Language, ValueList<TemplateSlot> Slots);
