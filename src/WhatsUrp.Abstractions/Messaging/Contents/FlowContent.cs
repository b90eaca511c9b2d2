// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with a button that opens a form (a WhatsApp Flow).</summary>
/// <param name="Text">The text: 1 to 1,024 characters.</param>
/// <param name="Label">What the button says: at most 30 characters, no emoji.</param>
/// <param name="Flow">The id of the form, or its name when <see cref="IsByName"/>.</param>
public sealed record FlowContent(string Text, string Label, string Flow) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;

    /// <summary>Gets a value indicating whether the form is given by name instead of by id.</summary>
    public bool IsByName { get; init; }

    /// <summary>Gets an opaque value that comes back with the answer; no personal data. <see langword="null"/> for none.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the first screen shown; <see langword="null"/> leaves it to the form, or to the server that feeds it.</summary>
    public string? Screen { get; init; }

    /// <summary>Gets what the first screen is filled with: a JSON object as text, which needs a <see cref="Screen"/>; <see langword="null"/> for none.</summary>
    public string? Data { get; init; }

    /// <summary>Gets a value indicating whether a server of the form's own chooses the first screen (<c>data_exchange</c>).</summary>
    public bool IsServed { get; init; }

    /// <summary>Gets a value indicating whether the draft of the form is opened, to try it out.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets what stands above the text.</summary>
    public ContentHeader? Header { get; init; }

    /// <summary>Gets the small print below the text: at most 60 characters.</summary>
    public string? Footer { get; init; }
}
