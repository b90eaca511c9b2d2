// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Verbs;

/// <summary>What citizens write to run a verb. A line that configures a verb of the same id decides itself.</summary>
/// <param name="id">The id of the verb, unique within a line.</param>
public sealed class CommandSpec(string id)
{
    /// <summary>Gets the id of the verb.</summary>
    public string Id { get; } = id;

    /// <summary>Gets the phrases by language, such as <c>["it"] = ["LETTURA"]</c>; they are added to every line that does not configure the verb.</summary>
    /// <value>None: the verb exists only on lines that configure it.</value>
    public IReadOnlyDictionary<string, string[]> Phrases { get; init; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets where the phrases may stand.</summary>
    /// <value>Start for a phrase of one word, Anywhere for longer ones.</value>
    public MatchPosition? Position { get; init; }

    /// <summary>Gets the data that the verb takes, in order. A line that has a field of the same id uses its own.</summary>
    /// <value>None.</value>
    public IReadOnlyList<FieldOptions> Fields { get; init; } = [];

    /// <summary>Gets characters that separate the data, besides blanks; a <c>#</c> among them stops being the list marker.</summary>
    /// <value>None.</value>
    public string Separators { get; init; } = "";
}
