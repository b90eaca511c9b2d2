// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Configuration;

/// <summary>One line as a comune configures it: section <c>WhatsUrp:Lines:&lt;line id&gt;</c>.</summary>
/// <remarks>Arrays hold objects of one shape. The order of arrays never changes what is understood.</remarks>
public sealed class LineOptions
{
    /// <summary>Gets or sets the name of the service, as citizens know it.</summary>
    /// <value>The line's id.</value>
    public string? Name { get; set; }

    /// <summary>Gets or sets the languages whose phrases are active, all at once.</summary>
    /// <value>Italian.</value>
    public IList<string> Languages { get; set; } = [];

    /// <summary>Gets or sets the commands.</summary>
    /// <value>None.</value>
    public IList<VerbOptions> Verbs { get; set; } = [];

    /// <summary>Gets or sets the lists that one subscribes to.</summary>
    /// <value>None: a line for reports only.</value>
    public IList<ListOptions> Lists { get; set; } = [];

    /// <summary>Gets or sets the data asked at registration, in the order in which they are asked.</summary>
    /// <value>None.</value>
    public IList<FieldOptions> Fields { get; set; } = [];

    /// <summary>Gets or sets the places (hamlets) of fields of kind Place.</summary>
    /// <value>None.</value>
    public IList<PlaceOptions> Places { get; set; } = [];

    /// <summary>Gets or sets the policy that whoever joins accepts.</summary>
    public PolicyOptions Policy { get; set; } = new();

    /// <summary>Gets or sets how the registration dialogue behaves.</summary>
    public DialogueOptions Dialogue { get; set; } = new();

    /// <summary>Gets or sets what is added to the built-in ways of leaving; they cannot be taken away.</summary>
    public OptOutOptions OptOut { get; set; } = new();

    /// <summary>Gets or sets how emergencies are recognised and to whom they are forwarded.</summary>
    public EmergencyOptions Emergency { get; set; } = new();

    /// <summary>Gets or sets phrases that are never names: the announcement's own words, which people paste.</summary>
    /// <value>None.</value>
    public IList<string> Ignore { get; set; } = [];

    /// <summary>Gets or sets reply texts of the line's own: language, then key, then text.</summary>
    /// <value>None: the texts of the package.</value>
    public IDictionary<string, IDictionary<string, string>> Replies { get; set; } = new Dictionary<string, IDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
}
