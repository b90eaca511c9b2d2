// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Definitions;

/// <summary>A command, checked and complete.</summary>
public sealed record VerbDefinition
{
    /// <summary>Gets the id.</summary>
    public required VerbId Id { get; init; }

    /// <summary>Gets what it does.</summary>
    public required CommandEffect Effect { get; init; }

    /// <summary>Gets the phrases as configured, with their language, in configured order.</summary>
    public required IReadOnlyList<VerbPhrase> Phrases { get; init; }

    /// <summary>Gets where the phrases may stand; <see langword="null"/> for Start with one word and Anywhere with more.</summary>
    public MatchPosition? Position { get; init; }

    /// <summary>Gets the lists that the phrase itself names.</summary>
    public IReadOnlyList<ListId> Lists { get; init; } = [];

    /// <summary>Gets the lists that come with whatever lists the message names.</summary>
    public IReadOnlyList<ListId> AlwaysLists { get; init; } = [];

    /// <summary>Gets what a message without a list means.</summary>
    public WhenNoList WhenNoList { get; init; }

    /// <summary>Gets the fields that it takes.</summary>
    public IReadOnlyList<FieldId> Fields { get; init; } = [];

    /// <summary>Gets on which side of the phrase the fields stand.</summary>
    public FieldsPosition FieldsPosition { get; init; }

    /// <summary>Gets characters that separate fields.</summary>
    public string Separators { get; init; } = "";

    /// <summary>Gets a value indicating whether the phrase is the acceptance of the policy.</summary>
    public bool AcceptsPolicy { get; init; }

    /// <summary>Gets a value indicating whether all required fields alone are the command.</summary>
    public bool WithoutKeyword { get; init; }

    /// <summary>Finds the phrase by which the command is named to citizens: the first in their language, else the first of all.</summary>
    /// <param name="language">The language, such as <c>it</c>.</param>
    /// <returns>The phrase, or <see langword="null"/> for a command without keyword.</returns>
    public string? PhraseIn(string language) =>
        (Phrases.FirstOrDefault(phrase => phrase.Language == language) ?? (Phrases.Count > 0 ? Phrases[0] : null))?.Text;
}
