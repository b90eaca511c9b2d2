// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Properties;

[Trait("Category", "Property")]
public class ConfigurationProperties
{
    [Fact]
    public void P12_any_section_loads_or_says_why() =>
        Gen.Select(Gen.OneOf("Verbs", "Lists", "Fields", "Places", "Policy", "Dialogue", "Verbs:0:Id", "Verbs:0:Effect", "Verbs:0:Phrases:it:0", "Lists:0:Id", "Lists:0:Tags:0", "Fields:0:Id", "Fields:0:Kind", "Languages:0", "Policy:Version", "Emergency:ForwardTo:0"), Texts.Any)
            .Array[0, 6]
            .Sample(
                pairs =>
                {
                    var section = new ConfigurationBuilder().AddInMemoryCollection(pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => "L:" + pair.Item1, pair => (string?)pair.Item2)).Build().GetSection("L");
                    var result = LineLoader.Load(new LineId("x"), section);
                    Assert.True(result.Line is not null ^ result.Faults.Count > 0);
                    if (result.Line is { } line)
                    {
                        Assert.NotNull(CompiledGrammar.Create(line).Parse("ISCRIZIONE ON"));
                    }
                },
                iter: Texts.Cases);

    [Fact]
    public void P12_each_alias_means_its_own_verb()
    {
        foreach (var verb in SampleLines.SanRomano.Line.Verbs)
        {
            foreach (var phrase in verb.Phrases.Select(phrase => TextFold.Fold(phrase.Text)).SelectMany(folded => PhraseForms.OfPhrase(folded).Prepend(folded)))
            {
                var outcome = SampleLines.SanRomano.Parse(phrase);
                Assert.True(verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase ? outcome is OptOutOutcome : outcome is CommandOutcome command && command.Verb == verb.Id, $"{phrase}: {outcome.RuleId}");
            }
        }
    }
}
