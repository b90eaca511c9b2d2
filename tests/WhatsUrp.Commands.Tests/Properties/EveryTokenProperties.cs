// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>P11: each token of a command belongs to verb, list, field, label, policy, filler or residue; none is lost.</summary>
[Trait("Category", "Property")]
public sealed class EveryTokenProperties
{
    private static readonly GrammarTables SanRomano = new(SampleLines.SanRomano.Line);

    [Fact]
    public void Of_the_reference_line() => Texts.Any.Sample(text => CheckAll(SampleLines.SanRomano, SanRomano, text), iter: Texts.Cases);

    [Fact]
    public void Of_a_joining_message_with_any_text_behind_it() =>
        Texts.Any.Sample(text => CheckAll(SampleLines.SanRomano, SanRomano, "ISCRIZIONE ON " + text), iter: Texts.Cases);

    [Fact]
    public void Of_any_line() =>
        Configurations.Accepted.SelectMany(line => ConfiguredProperties.Messages(line).Select(texts => (line, texts))).Sample(
            (CompiledLine line, string[] texts) =>
            {
                var tables = new GrammarTables(line.Definition);
                Assert.All(texts, text => CheckAll(line.Grammar, tables, text));
            },
            iter: Configurations.Cases,
            print: met => Configurations.Print(met.Item1) + "\n" + string.Join('\n', met.Item2));

    private static void CheckAll(ICommandGrammar grammar, GrammarTables tables, string text)
    {
        if (grammar.Parse(text) is not CommandOutcome command)
        {
            return;
        }

        TextSpan[] taken =
        [
            command.VerbSpan,
            .. command.Lists.Select(list => list.Span),
            .. command.UnknownLists.Select(list => list.Span),
            .. command.Fields.Select(field => field.Span),
            .. command.AmbiguousFields.Select(field => field.Span),
            .. command.Residue,
            .. grammar.Explain(text).Steps.Where(step => step.RuleId is "verb.phrase" or "field.label" || step.RuleId.StartsWith("policy.", StringComparison.Ordinal) || step.RuleId.StartsWith("list.", StringComparison.Ordinal)).Select(step => step.Span),
        ];

        var source = Folder.Cut(text);
        var size = Folder.BufferSize(source);
        Span<Token> tokens = new Token[Folder.MaxTokens];
        Span<char> output = new char[size];
        Span<ushort> map = new ushort[size];
        var length = Folder.Fold(source, output, map, tokens, out var count);
        var folded = new FoldedText { Source = source, Text = output[..length], Map = map[..length], Tokens = tokens[..count] };
        folded.Classify(tables.Lexicon);
        for (var i = 0; i < count; i++)
        {
            var (start, _) = folded.Span(i, i);
            Assert.True(
                Array.Exists(taken, span => span.Start <= start && start < span.End) || folded.Tokens[i].Is(ResidueReader.Joining | WordClass.Marker),
                $"«{folded.Word(i)}» of «{text}» is lost");
        }
    }
}
