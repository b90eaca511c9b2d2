// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Definitions;

/// <summary>A registration datum, checked and complete.</summary>
public sealed record FieldDefinition
{
    /// <summary>Gets the id.</summary>
    public required FieldId Id { get; init; }

    /// <summary>Gets what citizens read as its name.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the name as it stands inside a sentence: "frazione" for "Frazione", but "CAP" for "CAP".</summary>
    public string TitleInSentence =>
        Title is [var first, var second, .. var rest] && char.IsLower(second) ? $"{char.ToLowerInvariant(first)}{second}{rest}" : Title;

    /// <summary>Gets the sort of datum.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Gets a value indicating whether a registration needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Gets how many values it takes.</summary>
    public int Multiple { get; init; } = 1;

    /// <summary>Gets the words that introduce it, the id among them.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Gets the vocabulary of a place or choice; empty for the other kinds.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Gets the characters of a code.</summary>
    public PatternCharacters Characters { get; init; }

    /// <summary>Gets the least length of a code.</summary>
    public int MinLength { get; init; }

    /// <summary>Gets the greatest length of a code or text.</summary>
    public int MaxLength { get; init; } = 60;

    /// <summary>Finds the name that citizens read for a stored value.</summary>
    /// <param name="value">The stored value: an id of a place or choice, or the text itself.</param>
    /// <returns>The choice's name, or the value when it is no id of the vocabulary.</returns>
    public string Display(string value) => Choices.FirstOrDefault(choice => choice.Id == value)?.Title ?? value;
}
