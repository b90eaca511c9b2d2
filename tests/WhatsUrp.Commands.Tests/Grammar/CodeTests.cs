// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>Codes, and the sign that stands between them.</summary>
public sealed class CodeTests
{
    private static readonly CompiledGrammar Meter = CompiledGrammar.Create(SampleLines.LoadText("meter", """
        {
          "Verbs": [
            { "Id": "reading", "Effect": "Custom", "Phrases": { "it": [ "LETTURA" ] }, "Separators": "#", "Fields": [ "meter", "value" ], "WithoutKeyword": true },
            { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "ISCRIZIONE ON" ] }, "Fields": [] }
          ],
          "Lists": [ { "Id": "outages", "Tags": [ "GUASTI" ], "Default": true } ],
          "Fields": [
            { "Id": "meter", "Kind": "Pattern", "Characters": "Alphanumeric", "MinLength": 5, "MaxLength": 9, "Required": true },
            { "Id": "value", "Kind": "Pattern", "MinLength": 1, "MaxLength": 4, "Required": true }
          ],
          "Policy": { "Version": "1", "Url": "https://example.org/meter" }
        }
        """));

    [Theory]
    [InlineData("A1234#567")]
    [InlineData("lettura a1234 # 567")]
    [InlineData("Buongiorno, A1234#567")]
    public void A_hash_that_a_verb_calls_a_separator_names_no_list(string text)
    {
        var command = Assert.IsType<CommandOutcome>(Meter.Parse(text));

        Assert.Empty(command.UnknownLists);
        Assert.Equal(["A1234", "567"], command.Fields.Select(field => field.Key));
    }

    [Fact]
    public void For_the_other_verbs_of_the_line_it_still_names_a_list() =>
        Assert.Single(Assert.IsType<CommandOutcome>(Meter.Parse("ISCRIZIONE ON #GUASTI")).Lists);

    [Theory]
    [InlineData("Salvatore 567")]
    [InlineData("A1234#567#8")]
    public void A_word_without_a_digit_is_no_code_and_a_code_too_many_is_no_command(string text) =>
        Assert.IsType<NotACommand>(Meter.Parse(text));
}
