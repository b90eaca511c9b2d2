// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Configuration;

public class FieldLimitTests
{
    [Fact]
    public void A_line_with_more_fields_than_a_set_holds_is_refused_at_start()
    {
        var fault = Assert.Single(SampleLines.TryLoadText("a", LineWith(65)).Faults);

        Assert.StartsWith("WURP0222", fault, StringComparison.Ordinal);
        Assert.Contains("65 is outside 0 to 64 fields", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_field_that_fits_is_told_apart_from_the_others()
    {
        var grammar = CompiledGrammar.Create(SampleLines.LoadText("a", LineWith(64)));

        var command = Assert.IsType<CommandOutcome>(grammar.Parse("MI ISCRIVO campo63 rosso"));
        Assert.Equal("campo63", Assert.Single(command.Fields).Field.Value);
        Assert.Equal(Enumerable.Range(0, 63).Select(i => $"campo{i}"), command.Missing.Select(field => field.Value));
    }

    [Fact]
    public void A_definition_written_in_code_is_held_to_the_same_limit()
    {
        var line = SampleLines.LoadText("a", LineWith(64));
        FieldDefinition[] fields = [.. line.Fields, line.Fields[0] with { Id = new FieldId("altro") }];

        Assert.Throws<ArgumentOutOfRangeException>(() => CompiledGrammar.Create(line with { Fields = fields }));
    }

    private static string LineWith(int fields)
    {
        var texts = Enumerable.Range(0, fields).Select(i => $$"""{ "Id": "campo{{i}}", "Kind": "Text", "Title": "Campo{{i}}", "Required": true }""");
        var ids = Enumerable.Range(0, fields).Select(i => $"\"campo{i}\"");
        return $$"""
            {
              "Languages": [ "it" ],
              "Verbs": [
                { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "MI ISCRIVO" ] }, "Fields": [ {{string.Join(", ", ids)}} ] },
                { "Id": "off", "Effect": "Unsubscribe", "Phrases": { "it": [ "MI CANCELLO" ] } }
              ],
              "Lists": [ { "Id": "info", "Tags": [ "INFO" ], "Title": "Info", "Default": true } ],
              "Fields": [ {{string.Join(", ", texts)}} ],
              "Policy": { "Version": "1", "Url": "https://example.org/a" }
            }
            """;
    }
}
