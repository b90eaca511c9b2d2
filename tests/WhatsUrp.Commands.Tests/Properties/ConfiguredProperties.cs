// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>P1, P7 and P12 over generated configurations: each meets ten messages made of its own words and of everybody's.</summary>
[Trait("Category", "Property")]
public class ConfiguredProperties
{
    [Fact]
    public void P1_and_P2_any_text_gives_an_outcome_with_spans_inside_it() => Sample((line, text) =>
    {
        var outcome = line.Grammar.Parse(text);
        Assert.Equal(Outline.Of(outcome), Outline.Of(line.Grammar.Explain(text).Outcome));
        foreach (var span in Spans(outcome))
        {
            Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} of «{text}»");
        }
    });

    [Fact]
    public void P7_nobody_joins_without_a_phrase_of_the_line() => Sample((line, text) =>
    {
        if (line.Grammar.Parse(text) is CommandOutcome { Effect: CommandEffect.Subscribe } command)
        {
            var verb = line.Definition.Verbs.Single(verb => verb.Id == command.Verb);
            var phrases = verb.Phrases.Select(phrase => TextFold.Fold(phrase.Text)).SelectMany(folded => PhraseForms.OfPhrase(folded).Prepend(folded));
            // A hash before a word of the phrase is overlooked.
            var written = TextFold.Fold(text.AsSpan(command.VerbSpan.Start, command.VerbSpan.Length)).Replace("#", "", StringComparison.Ordinal);
            Assert.True(verb.WithoutKeyword || phrases.Contains(written), $"«{text}» joins by «{written}»");
        }
    });

    [Fact]
    public void P12_shuffled_arrays_give_an_equal_grammar() =>
        Gen.Select(Configurations.Accepted, Gen.Int, (line, seed) => (line, seed)).SelectMany(pair => Messages(pair.line).Select(texts => (pair.line, pair.seed, texts))).Sample(
            (CompiledLine line, int seed, string[] texts) =>
            {
                var shuffled = CompiledGrammar.Create(Shuffle(line.Definition, new Random(seed)));
                Assert.All(texts, text => Assert.Equal(Outline.Of(line.Grammar.Parse(text)), Outline.Of(shuffled.Parse(text))));
            },
            iter: Configurations.Cases,
            print: met => Print(met.Item1, met.Item3));

    [Fact]
    public void P12_each_alias_means_its_own_verb() =>
        Configurations.Accepted.Sample(
            line =>
            {
                foreach (var verb in line.Definition.Verbs)
                {
                    var aliases = verb.Phrases.Select(phrase => TextFold.Fold(phrase.Text)).SelectMany(PhraseForms.OfPhrase);
                    Assert.All(aliases, alias => Assert.True(Means(line, verb, alias), $"{alias}: {line.Grammar.Parse(alias).RuleId}"));
                }
            },
            iter: Configurations.Cases,
            print: Configurations.Print);

    /// <summary>Messages made of the words of a line and of everybody's.</summary>
    public static Gen<string[]> Messages(CompiledLine line)
    {
        var definition = line.Definition;
        string[] own = [.. definition.Verbs.SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text), .. definition.Lists.SelectMany(list => list.Tags), .. definition.Fields.SelectMany(datum => datum.Choices).SelectMany(choice => choice.Names)];
        return Gen.Frequency((3, Texts.Pick(own)), (2, Texts.Piece)).Array[0, 8].Select(pieces => string.Join(' ', pieces)).Array[Configurations.Citizens];
    }

    private static bool Means(CompiledLine line, VerbDefinition verb, string text) => line.Grammar.Parse(text) switch
    {
        OptOutOutcome => verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase,
        CommandOutcome command => command.Verb == verb.Id,
        _ => false,
    };

    private static void Sample(Action<CompiledLine, string> property) =>
        Configurations.Accepted.SelectMany(line => Messages(line).Select(texts => (line, texts))).Sample(
            (CompiledLine line, string[] texts) =>
            {
                Assert.All(texts, text => property(line, text));
            },
            iter: Configurations.Cases,
            print: met => Print(met.Item1, met.Item2));

    private static string Print(CompiledLine line, string[] texts) => Configurations.Print(line) + "\n" + string.Join('\n', texts);

    private static IEnumerable<TextSpan> Spans(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome command => [command.VerbSpan, .. command.Lists.Select(list => list.Span), .. command.Fields.Select(datum => datum.Span), .. command.Residue],
        OptOutOutcome leave => [leave.Span],
        AmbiguousOutcome ambiguous => ambiguous.Candidates.SelectMany(Spans),
        SuggestionOutcome suggestion => suggestion.Candidates.SelectMany(Spans),
        _ => [],
    };

    private static LineDefinition Shuffle(LineDefinition line, Random random) => line with
    {
        Verbs = Mix(line.Verbs.Select(verb => verb with { Phrases = Mix(verb.Phrases, random) }), random),
        Lists = Mix(line.Lists, random),
        Fields = [.. line.Fields.Select(datum => datum with { Choices = Mix(datum.Choices, random) })],
    };

    private static T[] Mix<T>(IEnumerable<T> items, Random random)
    {
        T[] mixed = [.. items];
        random.Shuffle(mixed);
        return mixed;
    }
}
