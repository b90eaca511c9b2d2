// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What sort of message a citizen sent. The platform may add kinds: an unknown name is kept, not refused.</summary>
/// <param name="Name">The platform's name of the kind, in lower case.</param>
public readonly record struct MessageKind(string Name)
{
    /// <summary>Gets the kind of a written message.</summary>
    public static MessageKind Text { get; } = new("text");

    /// <summary>Gets the kind of a picture.</summary>
    public static MessageKind Image { get; } = new("image");

    /// <summary>Gets the kind of a video clip.</summary>
    public static MessageKind Video { get; } = new("video");

    /// <summary>Gets the kind of a sound file or voice note.</summary>
    public static MessageKind Audio { get; } = new("audio");

    /// <summary>Gets the kind of a document.</summary>
    public static MessageKind Document { get; } = new("document");

    /// <summary>Gets the kind of a sticker.</summary>
    public static MessageKind Sticker { get; } = new("sticker");

    /// <summary>Gets the kind of a shared position.</summary>
    public static MessageKind Location { get; } = new("location");

    /// <summary>Gets the kind of a reaction to an earlier message.</summary>
    public static MessageKind Reaction { get; } = new("reaction");

    /// <summary>Gets the kind of a tap on a reply button or a list row.</summary>
    public static MessageKind Interactive { get; } = new("interactive");

    /// <summary>Gets the kind of shared contact cards.</summary>
    public static MessageKind Contacts { get; } = new("contacts");

    /// <summary>Gets the kind of an order from a catalogue.</summary>
    public static MessageKind Order { get; } = new("order");

    /// <summary>Gets the kind of what the citizen's phone can send and WhatsApp does not hand on, such as a poll.</summary>
    public static MessageKind Unsupported { get; } = new("unsupported");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
