// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A comune may be called Paese, and a quarter Zona: the word that usually introduces a place is then a place.</summary>
public sealed class PlaceCalledLikeALabelTests
{
    private static readonly CompiledGrammar Grammar = CompiledGrammar.Create(SampleLines.LoadText("paese", """
        {
          "Verbs": [ { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "ISCRIVIMI" ] } } ],
          "Lists": [ { "Id": "news", "Default": true } ],
          "Fields": [ { "Id": "frazione", "Kind": "Place", "Required": true } ],
          "Places": [ { "Names": [ "Paese" ] }, { "Names": [ "Postioma" ] } ],
          "Policy": { "Version": "1", "Url": "https://example.org/paese" }
        }
        """));

    [Theory]
    [InlineData("Iscrivimi Paese", "paese")]
    [InlineData("Iscrivimi frazione Paese", "paese")]
    [InlineData("Iscrivimi frazione Postioma", "postioma")]
    public void The_name_counts_as_a_place(string text, string place) =>
        Assert.Equal(place, Assert.Single(Assert.IsType<CommandOutcome>(Grammar.Parse(text)).Fields).Value);
}
