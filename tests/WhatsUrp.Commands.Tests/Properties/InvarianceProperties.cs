// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using CsCheck;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Properties;

[Trait("Category", "Property")]
public class InvarianceProperties
{
    private static readonly string[] Messages =
    [
        "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta", "ISCRIZIONE ON #EMERGENZE #PUBBLICAUTILITA' Maria De Luca San Romano", "ISCRIZIONE OFF", "ISCRIZIONE OFF #EMERGENZE", "STOP", "CANCELLAMI", "AIUTO", "I MIEI DATI",
        "ISCRIVIMI emergenze Nicola Conti Sambuca", "ISCRIZIONE ON", "ISCRIZIONE ON pubblica utilita",
    ];

    private static readonly string[] Frames = ["{0}", "  {0} ", "*{0}*", "“{0}”", "«{0}»", "_{0}_", "{0}!!!", "{0}.", "{0} 👍", "✅ {0}", "```{0}```", "{0}\n", "\u200E{0}\u200E", "({0})", "{0}…"];

    [Fact]
    public void P4_dress_does_not_change_the_meaning() =>
        Gen.Select(Texts.Pick(Messages), Texts.Pick(Frames), Gen.Int[0, 6], Gen.ULong).Sample(
            (message, frame, dress, seed) =>
            {
                var dressed = string.Format(null, frame, Dress(message, dress, seed));
                Assert.Equal(Outline.Of(SampleLines.SanRomano.Parse(message)), Outline.Of(SampleLines.SanRomano.Parse(dressed)));
            },
            iter: Texts.Cases);

    [Fact]
    public void P6_a_core_word_in_any_dress_leaves() =>
        Gen.Select(Texts.Pick("STOP", "BASTA", "OFF", "CANCELLAMI", "DISISCRIVIMI", "MI CANCELLO", "ISCRIZIONE OFF", "UNSUBSCRIBE", "REVOCO"), Texts.Pick(Frames), Gen.Int[0, 6], Gen.ULong, Texts.Drafts).Sample(
            (word, frame, dress, seed, draft) =>
            {
                var dressed = string.Format(null, frame, Dress(word, dress, seed));
                var leave = Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(dressed, new ParseContext(draft)));
                Assert.Empty(leave.Lists);
                Assert.IsType<OptOutOutcome>(SampleLines.ThreeLists.Parse(dressed));
            },
            iter: Texts.Cases);

    [Fact]
    public void P6_a_joining_phrase_with_a_core_word_never_joins() =>
        Gen.Select(Texts.Pick("STOP", "BASTA", "OFF", "cancellami", "disiscrivimi"), Texts.Pick("#EMERGENZE", "", "Mario Rossi Villetta", "buongiorno"), Gen.Bool).Sample(
            (word, data, first) =>
            {
                var text = first ? $"{word} ISCRIZIONE ON {data}" : $"ISCRIZIONE ON {data} {word}";
                Assert.False(SampleLines.SanRomano.Parse(text) is CommandOutcome { Effect: CommandEffect.Subscribe });
            },
            iter: Texts.Cases);

    [Fact]
    public void P9_the_order_of_labels_and_hashtags_does_not_matter() =>
        Gen.Shuffle(new[] { "Nome: Maria Grazia", "Cognome: De Luca", "Frazione: Naggio", "#EMERGENZE", "#PUBBLICAUTILITA'", "ISCRIZIONE ON" }).Sample(
            parts =>
            {
                var command = Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse(string.Join('\n', parts)));
                Assert.Equal("command|on|emergenze,pubblica-utilita|cognome=DE LUCA,frazione=naggio,nome=MARIA GRAZIA||False".Replace("||", "|||", StringComparison.Ordinal).ToUpperInvariant(), Outline.Of(command).ToUpperInvariant());
            },
            iter: Texts.Cases);

    [Fact]
    public void P10_what_is_rendered_is_read_back() =>
        Gen.Select(
            Texts.Pick("Mario", "Lucia", "Nicolò", "Anna Maria", "Șerban", "Łukasz"),
            Texts.Pick("Rossi", "De Luca", "Dell'Amico", "Sambuca", "Di San Martino", "D’Angelo", "Conti"),
            Texts.Pick("Villetta", "San Romano", "Le Verrucole", "fraz. Naggio", "Capoluogo", "S. Romano"),
            Texts.Pick("#EMERGENZE", "emergenze", "#PUBBLICAUTILITA’", "tutte"),
            Texts.Pick(" ", ", ", "\n")).Sample(
            (given, surname, place, list, gap) =>
            {
                var text = $"ISCRIZIONE ON {list}{gap}{given} {surname}{gap}{place}";
                var command = Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse(text));
                Assert.Empty(command.Missing);
                Assert.Empty(command.Residue);
                Assert.Equal(given, command.Fields.Single(field => field.Field.Value == "nome").Value);
                Assert.Equal(surname.Replace('’', '\''), command.Fields.Single(field => field.Field.Value == "cognome").Value);
                Assert.Single(command.Fields, field => field.Field.Value == "frazione");
            },
            iter: Texts.Cases);

    private static string Dress(string message, int dress, ulong seed) => dress switch
    {
        1 => message.ToLowerInvariant(),
        2 => string.Concat(message.Select((c, i) => (seed >> (i % 60) & 1) == 0 ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))),
        3 => message.Replace(' ', '\u00A0'),
        4 => Sprinkle(message, seed, "\u200B"),
        5 => string.Concat(message.Select(c => c is >= '!' and <= '~' and not '\'' ? (char)(c + 0xFEE0) : c)),
        6 => message.Replace('\'', '’').Replace(" ", "  ", StringComparison.Ordinal),
        _ => message,
    };

    private static string Sprinkle(string message, ulong seed, string sign)
    {
        var text = new StringBuilder();
        for (var i = 0; i < message.Length; i++)
        {
            text.Append(message[i]);
            if ((seed >> (i % 60) & 1) == 0)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
