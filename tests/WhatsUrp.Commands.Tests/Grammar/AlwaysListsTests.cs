// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>Lists that come in addition to those that a message names; without the setting, naming a list replaces what the verb implies.</summary>
public sealed class AlwaysListsTests
{
    private static readonly CompiledGrammar Always = CompiledGrammar.Create(SampleLines.LoadText("sempre", MirtoLine.Json.Replace("\"Id\": \"on\",", "\"Id\": \"on\", \"AlwaysLists\": [ \"protezione-civile\" ],", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ATTIVA MIRTO Ugo Neri Borgo", "protezione-civile")]
    [InlineData("ATTIVA MIRTO #ACQUA Ugo Neri Borgo", "acqua protezione-civile")]
    [InlineData("ATTIVA MIRTO acqua e protezione civile", "acqua protezione-civile")]
    [InlineData("ATTIVA MIRTO #SPORT", "protezione-civile")]
    public void They_come_with_whatever_is_named(string text, string lists) => Assert.Equal(lists, MirtoLine.Lists(Always.Parse(text)));

    [Theory]
    [InlineData("ATTIVA MIRTO Ugo Neri Borgo", "protezione-civile")]
    [InlineData("ATTIVA MIRTO #ACQUA Ugo Neri Borgo", "acqua")]
    [InlineData("ATTIVA MIRTO SCUOLA E ACQUA", "acqua")]
    [InlineData("ATTIVA MIRTO SCUOLA", "protezione-civile scuola")]
    public void Else_a_list_that_is_named_takes_the_place_of_all_that_is_implied(string text, string lists) => Assert.Equal(lists, MirtoLine.Lists(MirtoLine.Read(text)));

    [Theory]
    [InlineData("\"Subscribe\"", "[ \"sport\" ]", "WURP0213")]
    [InlineData("\"Help\"", "[ \"scuola\" ]", "WURP0230")]
    public void What_cannot_be_is_refused(string effect, string lists, string number) =>
        Assert.Contains(
            SampleLines.TryLoadText("sempre", $$"""{ "Verbs": [ { "Id": "x", "Effect": {{effect}}, "Phrases": { "it": [ "PROVA TUTTO" ] }, "AlwaysLists": {{lists}} } ], "Lists": [ { "Id": "scuola" } ], "Policy": { "Version": "1", "Text": "t" } }""").Faults,
            fault => fault.StartsWith(number, StringComparison.Ordinal));
}
