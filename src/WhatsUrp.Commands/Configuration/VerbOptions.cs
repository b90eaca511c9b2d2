// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Configuration;

/// <summary>One command of a line.</summary>
public sealed class VerbOptions
{
    /// <summary>Gets or sets the id of the command, unique within the line.</summary>
    public string Id { get; set; } = "";

    /// <summary>Gets or sets what the command does.</summary>
    /// <value>Custom.</value>
    public CommandEffect Effect { get; set; } = CommandEffect.Custom;

    /// <summary>Gets or sets the phrases by language; old phrases stay in the list.</summary>
    public IDictionary<string, IList<string>> Phrases { get; set; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets where the phrase may stand.</summary>
    /// <value>Start for a phrase of one word, Anywhere for longer ones.</value>
    public MatchPosition? Position { get; set; }

    /// <summary>Gets or sets the lists that the phrase itself names (<c>Eventi On</c>); lists that the message names replace them.</summary>
    /// <value>None.</value>
    public IList<string> Lists { get; set; } = [];

    /// <summary>Gets or sets the lists that whoever joins gets in any case, beside those that the message names.</summary>
    /// <value>None.</value>
    public IList<string> AlwaysLists { get; set; } = [];

    /// <summary>Gets or sets what a message without a list means.</summary>
    /// <value>Subscribe: the default lists, or ask when there is none. Unsubscribe: all.</value>
    public WhenNoList? WhenNoList { get; set; }

    /// <summary>Gets or sets the ids of the fields that the command takes.</summary>
    /// <value>Subscribe and Edit: all; the others: none.</value>
    public IList<string>? Fields { get; set; }

    /// <summary>Gets or sets on which side of the phrase the fields stand.</summary>
    /// <value>Any.</value>
    public FieldsPosition FieldsPosition { get; set; } = FieldsPosition.Any;

    /// <summary>Gets or sets characters that separate fields; a <c>#</c> among them stops being the list marker.</summary>
    /// <value>None.</value>
    public string Separators { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the phrase itself is the acceptance of the policy.</summary>
    /// <value>False.</value>
    public bool AcceptsPolicy { get; set; }

    /// <summary>Gets or sets a value indicating whether a message that is nothing but all required fields is the command.</summary>
    /// <value>False, because chat may look like it.</value>
    public bool WithoutKeyword { get; set; }
}
