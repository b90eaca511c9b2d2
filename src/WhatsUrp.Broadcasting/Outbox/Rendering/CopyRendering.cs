// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Rendering;

/// <summary>What a copy says, or why it cannot be put into words.</summary>
/// <param name="Content">The content; <see langword="null"/> when there is a fault.</param>
/// <param name="Fault">The fault, for the operator; without personal data.</param>
internal readonly record struct CopyRendering(MessageContent? Content, string? Fault)
{
    public static CopyRendering Of(MessageContent content) => new(content, null);

    public static CopyRendering Failed(string fault) => new(null, "render: " + fault);
}
