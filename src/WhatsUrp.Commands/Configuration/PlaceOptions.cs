// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Configuration;

/// <summary>One entry of a closed vocabulary: a place, a school, a quarter.</summary>
public sealed class PlaceOptions
{
    /// <summary>Gets or sets the id.</summary>
    /// <value>The first name, folded, in lower case with hyphens.</value>
    public string? Id { get; set; }

    /// <summary>Gets or sets its names; the first is the one that citizens read (at most 24 characters), the others are aliases and old spellings.</summary>
    public IList<string> Names { get; set; } = [];
}
