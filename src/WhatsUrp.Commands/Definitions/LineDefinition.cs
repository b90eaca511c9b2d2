// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Definitions;

/// <summary>A line as configured, checked and complete: what grammar, dialogue and replies are built from.</summary>
/// <remarks>Immutable; swapped whole when the configuration changes.</remarks>
public sealed record LineDefinition
{
    /// <summary>Gets the line.</summary>
    public required LineId Id { get; init; }

    /// <summary>Gets the name of the service, as citizens know it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the languages whose phrases are active; the first is the line's own.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Gets the commands.</summary>
    public required IReadOnlyList<VerbDefinition> Verbs { get; init; }

    /// <summary>Gets the lists.</summary>
    public required IReadOnlyList<ListRule> Lists { get; init; }

    /// <summary>Gets the registration data, in the order in which they are asked.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>Gets the policy; <see langword="null"/> when the line has no list to join.</summary>
    public PolicyDefinition? Policy { get; init; }

    /// <summary>Gets how the registration dialogue behaves.</summary>
    public required DialogueSettings Dialogue { get; init; }

    /// <summary>Gets what is added to the built-in ways of leaving.</summary>
    public required OptOutSettings OptOut { get; init; }

    /// <summary>Gets how emergencies are recognised.</summary>
    public required EmergencySettings Emergency { get; init; }

    /// <summary>Gets phrases that are never names.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Gets the line's own reply texts: language, then key, then text.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Replies { get; init; }

    /// <summary>Gets the data that a registration asks for: those that a joining command takes. Fields of other commands are no part of it.</summary>
    public IEnumerable<FieldDefinition> RegistrationFields =>
        Fields.Where(datum => Verbs.Any(verb => verb.Effect == CommandEffect.Subscribe && verb.Fields.Contains(datum.Id)));

    /// <summary>Finds a field by its id.</summary>
    /// <param name="id">The field's id.</param>
    /// <returns>The field, or <see langword="null"/> when the line has none with that id.</returns>
    public FieldDefinition? FindField(FieldId id) => Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>Finds a list by its id.</summary>
    /// <param name="id">The list's id.</param>
    /// <returns>The list, or <see langword="null"/> when the line has none with that id.</returns>
    public ListRule? FindList(ListId id) => Lists.FirstOrDefault(list => list.Id == id);
}
