// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with an action that has no kind of its own here, such as those of a catalogue: the platform adds new ones.</summary>
/// <param name="Kind">The platform's name of the kind, such as <c>catalog_message</c>.</param>
/// <param name="Text">The text: 1 to 1,024 characters.</param>
/// <param name="Action">What the platform documents as the kind's <c>action</c>: a JSON object as text.</param>
public sealed record InteractiveContent(string Kind, string Text, string Action) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;

    /// <summary>Gets what stands above the text.</summary>
    public ContentHeader? Header { get; init; }

    /// <summary>Gets the small print below the text: at most 60 characters.</summary>
    public string? Footer { get; init; }
}
