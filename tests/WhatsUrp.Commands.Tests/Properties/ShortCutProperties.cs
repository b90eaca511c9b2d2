// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Tests.Yardstick;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>The quick ways for plain texts and plain commands say what the whole way says, or nothing. Explaining always goes the whole way.</summary>
[Trait("Category", "Property")]
public class ShortCutProperties
{
    private static readonly CompiledGrammar[] Grammars =
        [SampleLines.SanRomano, SampleLines.ThreeLists, .. Service.All.SelectMany(service => service.Lines).Select(line => CompiledGrammar.Create(line.Definition))];

    private static readonly string[] Names = ["Mario", "Rossi", "Anna", "Bianchi", "Luca", "Xyz"];

    private static readonly string[] Words =
    [
        "De", "Villetta", "Sambuca", "San", "Romano", "la", "di", "Romano", "STOP", "non", "grazie", "e", "via", "9", "ON", "LINE", "OFF", "info", "tutte",
        "famiglia", "nome", "accetto", "come", "primaria", "emergenze", "utilita", "cancelletto", "iscrizione", "x",
    ];

    [Fact]
    public void P3_a_plain_text_folds_quickly_to_the_same_text_tokens_and_way_back()
    {
        var plain = 0;
        Gen.OneOf(Gen.Char["ab9 #"].Array[10, 70], Gen.Char["aZ0  #'é."].Array[0, 70], Texts.Pieced.Select(text => text.ToCharArray())).Sample(
            chars =>
            {
                var quick = new Room(chars);
                if (!PlainFold.TryFold(chars, quick.Output, quick.Map, quick.Tokens, out var count))
                {
                    return;
                }

                Interlocked.Increment(ref plain);
                var whole = new Room(chars);
                var length = Folder.Fold(chars, whole.Output, whole.Map, whole.Tokens, out var expected);
                Assert.Equal(whole.Output[..length], quick.Output[..chars.Length]);
                Assert.Equal(whole.Map[..length], quick.Map[..chars.Length]);
                Assert.Equal(whole.Tokens[..expected], quick.Tokens[..count]);
            },
            iter: Texts.Cases);
        Assert.True(plain > Texts.Cases / 50, $"only {plain} texts were plain");
    }

    [Fact]
    public void P1_a_command_read_quickly_is_the_command_explained() =>
        (from grammar in Gen.OneOf(Texts.Pick(Grammars), Gen.Const(SampleLines.SanRomano))
         from verb in Texts.Pick(["ISCRIZIONE ON", .. grammar.Line.Verbs.SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text)])
         from list in Texts.Pick(["", "#EMERGENZE", .. grammar.Line.Lists.SelectMany(list => list.Tags).Select(tag => "#" + tag)])
         from names in Gen.OneOf(Texts.Pick(Names).Array[2], Texts.Pick(Names).Array[2], Texts.Pick([.. Names, .. Words]).Array[0, 3])
         from place in Texts.Pick(["", .. grammar.Line.Fields.SelectMany(field => field.Choices).SelectMany(choice => choice.Names)])
         from odd in Texts.Pick(["", "", "", "", .. Words])
         select (grammar, text: string.Join(' ', ((string[])[verb, list, .. names, place, odd]).Where(word => word.Length > 0))))
        .Sample(sample => Assert.Equal(Exact(sample.grammar.Explain(sample.text).Outcome), Exact(sample.grammar.Parse(sample.text))), iter: 2 * Texts.Cases);

    private static string Exact(ParseOutcome outcome) => outcome is not CommandOutcome command ? outcome.RuleId + Outline.Of(outcome) : string.Join(
        '|',
        command.RuleId,
        command.Verb,
        command.Effect,
        command.Language,
        command.VerbSpan,
        string.Join(',', command.Lists),
        string.Join(',', command.UnknownLists.Select(list => list.Span)),
        string.Join(',', command.Fields.Select(field => $"{field}={field.Value}/{field.Confidence}")),
        string.Join(',', command.AmbiguousFields.Select(field => $"{field.Field}{field.Span}")),
        string.Join(',', command.Missing),
        string.Join(',', command.Residue),
        command.PolicyAcceptance,
        command.TooLong);

    private sealed class Room(ReadOnlySpan<char> text)
    {
        public char[] Output { get; } = new char[Math.Max(PlainFold.MaxLength, Folder.BufferSize(text))];

        public ushort[] Map { get; } = new ushort[Math.Max(PlainFold.MaxLength, Folder.BufferSize(text))];

        public Token[] Tokens { get; } = new Token[Folder.MaxTokens];
    }
}
