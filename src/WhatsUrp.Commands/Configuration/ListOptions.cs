// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>One list of a line.</summary>
public sealed class ListOptions
{
    /// <summary>Gets or sets the id, unique within the line.</summary>
    public string Id { get; set; } = "";

    /// <summary>Gets or sets the hashtags and names by which citizens call the list, of one or several words.</summary>
    public IList<string> Tags { get; set; } = [];

    /// <summary>Gets or sets the name that citizens read: at most 24 characters.</summary>
    /// <value>The id.</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets what is sent to the list, in at most 72 characters.</summary>
    public string? Purpose { get; set; }

    /// <summary>Gets or sets how its broadcasts travel.</summary>
    /// <value>Routine.</value>
    public Urgency Urgency { get; set; } = Urgency.Routine;

    /// <summary>Gets or sets a value indicating whether a joining message without a list means this one.</summary>
    /// <value>False.</value>
    public bool Default { get; set; }
}
