// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>The tables of the guide are what the configurations say.</summary>
public sealed class GuideTests
{
    private const string Guide = "docs/guide/yardstick.md";
    private const string Begin = "<!-- generated: services -->\n";
    private const string End = "<!-- end -->";

    [Fact]
    public void The_guide_shows_the_services_as_configured()
    {
        var guide = File.ReadAllText(ProjectRoot.PathOf(Guide)).ReplaceLineEndings("\n");
        var from = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var shown = guide[from..guide.IndexOf(End, from, StringComparison.Ordinal)];

        var expected = Render();

        Assert.True(shown == expected, $"{Guide} is not up to date. Put this between «{Begin.TrimEnd()}» and «{End}»:\n{expected}");
    }

    private static string Render()
    {
        var text = new StringBuilder("| service | to join | to leave | data | lists | constructs |\n|---|---|---|---|---|---|\n");
        foreach (var service in Service.All)
        {
            var lines = service.Lines.Select(line => line.Definition).ToList();
            Row(
                text,
                $"[{service.Name}](../../{Service.Folder}/{service.Name}.json)",
                Phrases(lines, CommandEffect.Subscribe, CommandEffect.Custom),
                Phrases(lines, CommandEffect.Unsubscribe),
                Join(lines.SelectMany(line => line.Fields).Select(Describe)),
                Join(lines.SelectMany(line => line.Lists).Select(list => list.Definition.Title)),
                string.Join(' ', Constructs.Of(service)));
        }

        text.Append('\n');
        Row(text, "construct", "what it is", "services");
        Row(text, "---", "---", "---");
        foreach (var (id, meaning, uses) in Constructs.All)
        {
            var numbers = Service.All.Where(uses).Select(service => service.Number).ToList();
            Row(text, id, meaning, numbers.Count > 20 ? $"{numbers.Count} of {Service.All.Count}" : string.Join(", ", numbers));
        }

        return text.ToString();
    }

    private static string Phrases(IEnumerable<LineDefinition> lines, params CommandEffect[] effects)
    {
        var verbs = lines.SelectMany(line => line.Verbs).Where(verb => effects.Contains(verb.Effect)).ToList();
        var phrases = verbs.SelectMany(verb => verb.Phrases).Select(phrase => $"`{phrase.Text}`");
        return Join(verbs.Any(verb => verb.WithoutKeyword) ? phrases.Prepend("the data alone") : phrases);
    }

    private static string Describe(FieldDefinition field)
    {
        var form = field.Kind switch
        {
            FieldKind.Place or FieldKind.Choice => $" ({field.Choices.Count} entries{(field.Multiple > 1 ? ", several" : "")})",
            FieldKind.Pattern when field.MinLength == field.MaxLength => $" ({field.MinLength})",
            FieldKind.Pattern => $" ({field.MinLength}-{field.MaxLength})",
            _ => "",
        };
        return $"{field.Title.ToLowerInvariant()}{form}{(field.Required ? "" : ", optional")}";
    }

    private static string Join(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : "-";

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
