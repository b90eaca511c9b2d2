// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What an outgoing message says. A closed set: its kinds stand in <c>WhatsUrp.Messaging.Contents</c>.</summary>
/// <remarks>Immutable and compared by value. The limits named on the kinds are those of the WhatsApp Cloud API, in UTF-16 units; the transport checks them.</remarks>
public abstract record MessageContent
{
    private protected MessageContent()
    {
    }

    /// <summary>Gets what a person reads: the body or the caption; empty when there is none.</summary>
    public abstract string Text { get; }

    /// <summary>Gets the answers offered to tap; empty for most kinds.</summary>
    public virtual ValueList<ReplyOption> Options => [];

    /// <summary>Gets a value indicating whether it may be sent only within the recipient's <see cref="ServiceWindow"/>: everything but a template.</summary>
    public virtual bool IsFreeForm => true;

    /// <summary>Returns the shape of the content, never its text.</summary>
    /// <returns>The kind, the length of the text and the number of options.</returns>
    public sealed override string ToString() => $"{GetType().Name} of {Text.Length} characters, {Options.Count} options";
}
