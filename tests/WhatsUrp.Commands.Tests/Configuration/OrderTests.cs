// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Properties;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Configuration;

/// <summary>Configurations whose meaning once hung on the order of their arrays; found by shuffling generated ones.</summary>
public sealed class OrderTests
{
    private const string Base = """
        {
          "Verbs": [ { "Id": "a", "Effect": "Subscribe", "Phrases": { "it": [ "INFOSILEA SI" ] } }, { "Id": "b", "Effect": "Subscribe", "Phrases": { "it": [ "ADD WA" ] } } ],
          "Lists": [ { "Id": "avvisi", "Tags": [ "AVVISI" ], "Default": true } ],
          "Fields": [ { "Id": "cognome", "Kind": "Surname", "Required": true } ],
          "Policy": { "Version": "1", "Url": "https://example.org/conca" }
        }
        """;

    [Fact]
    public void Which_of_two_joining_commands_is_proposed() => Same(Base, "iscrizione");

    [Fact]
    public void Which_of_two_commands_without_keyword_takes_the_data() =>
        Same(Base.Replace("] } }", "] }, \"WithoutKeyword\": true }", StringComparison.Ordinal), "Bianchi");

    [Fact]
    public void An_entry_written_in_two_words_and_another_in_one_are_the_same_name()
    {
        var json = Base.Replace("\"Policy\"", """
            "Places": [ { "Id": "uno", "Names": [ "Pubblica utilità" ] }, { "Id": "due", "Names": [ "PUBBLICAUTILITA'" ] } ], "Policy"
            """, StringComparison.Ordinal);

        var fault = Assert.Single(SampleLines.TryLoadText("conca", json).Faults);

        Assert.StartsWith("WURP0211: line 'conca', Places:1:Names:0: ", fault, StringComparison.Ordinal);
    }

    private static void Same(string json, string text)
    {
        var line = SampleLines.LoadText("conca", json);
        var one = CompiledGrammar.Create(line).Parse(text);
        var other = CompiledGrammar.Create(line with { Verbs = [.. line.Verbs.Reverse()] }).Parse(text);

        Assert.True(one is not NotACommand, one.RuleId);
        Assert.Equal(Outline.Of(one), Outline.Of(other));
    }
}
