// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>A line whose joining phrase is a part of ways to leave, or of the name of a list: found by a property over generated configurations.</summary>
public sealed class JoiningWordInsideTests
{
    private static readonly CompiledGrammar Line = CompiledGrammar.Create(SampleLines.LoadText("hone", """
        {
          "Verbs": [ { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "ISCRIZIONE", "NOTIZIE" ] } } ],
          "Lists": [
            { "Id": "avvisi", "Tags": [ "AVVISI" ], "Title": "Avvisi" },
            { "Id": "notizie", "Tags": [ "ULTIME NOTIZIE" ], "Title": "Ultime notizie" }
          ],
          "Policy": { "Version": "1", "Url": "https://example.org/hone" }
        }
        """));

    [Theory]
    [InlineData("ANNULLA ISCRIZIONE")]
    [InlineData("Cancella iscrizione, grazie")]
    [InlineData("iscrizione off")]
    public void A_way_to_leave_that_holds_the_joining_phrase_leaves(string text) =>
        Assert.Equal(OptOutTier.Certain, Assert.IsType<OptOutOutcome>(Line.Parse(text)).Tier);

    [Fact]
    public void A_list_whose_name_holds_the_joining_phrase_can_be_left() =>
        Assert.Equal("notizie", Assert.Single(Assert.IsType<OptOutOutcome>(Line.Parse("STOP ULTIME NOTIZIE")).Lists).Value);

    [Theory]
    [InlineData("ISCRIZIONE STOP")]
    [InlineData("iscrizione, basta")]
    public void The_joining_phrase_beside_a_way_to_leave_is_asked(string text) => Assert.True(Line.Parse(text) is AmbiguousOutcome, Line.Parse(text).RuleId);
}
