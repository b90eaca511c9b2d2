// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Finds lists, fields and values of the line by the names that its citizens use.</summary>
internal sealed class LineLexicon(ILineCatalog catalog, ActiveLine line)
{
    public LineDefinition Line { get; } = catalog.Find(line.Id)!.Definition;

    /// <summary>Finds a list by id, title or tag, with or without its hash.</summary>
    public ListRule FindList(string name)
    {
        var found = Line.Lists.FirstOrDefault(list =>
            list.Tags.Append(list.Id.Value).Append(list.Definition.Title).Any(known => LooseKey.Same(known, name)));
        return found ?? throw new OperatorException(Line.Lists.Count == 0
            ? "This line has no lists."
            : $"There is no list {name}; the lists are {string.Join(", ", Line.Lists.Select(Hashtag))}.");
    }

    /// <summary>Finds a field by id, title or label.</summary>
    public FieldDefinition FindField(string name)
    {
        var found = Line.Fields.FirstOrDefault(field =>
            field.Labels.Append(field.Id.Value).Append(field.Title).Any(known => LooseKey.Same(known, name)));
        return found ?? throw new OperatorException(Line.Fields.Count == 0
            ? $"There is no field {name}: this line asks for no data."
            : $"There is no field {name}; the fields are {string.Join(", ", Line.Fields.Select(field => field.Id.Value))}.");
    }

    /// <summary>Finds an entry of a field's vocabulary by id or any of its names.</summary>
    public static Choice FindChoice(FieldDefinition field, string name) =>
        field.Choices.FirstOrDefault(choice => choice.Names.Append(choice.Id).Any(known => LooseKey.Same(known, name)))
            ?? throw new OperatorException(
                $"{field.Id.Value} has no value \"{name}\"; its values are {string.Join(", ", field.Choices.Select(choice => choice.Title))}.");

    /// <summary>Writes data with the names that citizens read, in configured order.</summary>
    public IEnumerable<(FieldDefinition Field, string[] Values)> Display(IEnumerable<Subscribers.FieldValue> values)
    {
        var byField = values.ToLookup(value => value.Field);
        return Line.Fields.Select(field => (field, byField[field.Id].Select(value => field.Display(value.Value)).ToArray()));
    }

    public string Title(ListId list) => Line.FindList(list)?.Definition.Title ?? list.Value;

    private static string Hashtag(ListRule list) => "#" + list.Tags.Append(list.Id.Value).First();
}
