// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Configuration;

/// <summary>One datum asked at registration.</summary>
public sealed class FieldOptions
{
    /// <summary>Gets or sets the id, unique within the line; the citizen may use it as a label (<c>frazione: Villetta</c>).</summary>
    public string Id { get; set; } = "";

    /// <summary>Gets or sets what citizens read as its name.</summary>
    /// <value>The id.</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets the sort of datum.</summary>
    /// <value>Text.</value>
    public FieldKind Kind { get; set; } = FieldKind.Text;

    /// <summary>Gets or sets a value indicating whether a registration needs it.</summary>
    /// <value>False.</value>
    public bool Required { get; set; }

    /// <summary>Gets or sets how many values it takes, 1 to 16.</summary>
    /// <value>1.</value>
    public int Multiple { get; set; } = 1;

    /// <summary>Gets or sets the words that introduce the datum, besides the id and those of its kind.</summary>
    /// <value>None.</value>
    public IList<string> Labels { get; set; } = [];

    /// <summary>Gets or sets the vocabulary of a field of kind Choice.</summary>
    /// <value>None.</value>
    public IList<PlaceOptions> Choices { get; set; } = [];

    /// <summary>Gets or sets the characters of a field of kind Pattern.</summary>
    /// <value>Digits.</value>
    public PatternCharacters Characters { get; set; } = PatternCharacters.Digits;

    /// <summary>Gets or sets the least length of a field of kind Pattern.</summary>
    public int? MinLength { get; set; }

    /// <summary>Gets or sets the greatest length of a field of kind Pattern.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Makes a field of one's own, so that no two lines share one.</summary>
    internal FieldOptions Copy() => new()
    {
        Id = Id,
        Title = Title,
        Kind = Kind,
        Required = Required,
        Multiple = Multiple,
        Labels = [.. Labels],
        Choices = [.. Choices.Select(choice => new PlaceOptions { Id = choice.Id, Names = [.. choice.Names] })],
        Characters = Characters,
        MinLength = MinLength,
        MaxLength = MaxLength,
    };
}
