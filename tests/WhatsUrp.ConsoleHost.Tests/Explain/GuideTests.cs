// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.ConsoleHost.Explain;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Lines;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.ConsoleHost.Tests.Explain;

/// <summary>The guide shows what <c>explain</c> draws, letter by letter.</summary>
public sealed class GuideTests
{
    private const string Guide = "docs/guide/why-it-was-read-so.md";
    private const string Begin = "<!-- generated: drawings -->\n";
    private const string End = "<!-- end -->";

    private static readonly (string Title, string Service, string Text)[] Messages =
    [
        ("All is there", "01-san-romano", "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"),
        ("Something is missing", "01-san-romano", "iscrizione on"),
        ("As people paste it", "01-san-romano", "\u200EBuongiorno! “Iscrizione On #️⃣Emergenze”,\nNicolò De Luca - fraz. Verrucole 👍"),
        ("With labels, in any order", "01-san-romano", "Cognome: D’Angelo\nNome: Anna Maria\nabito a Naggio\nISCRIZIONE ON tutte"),
        ("A list that does not exist", "01-san-romano", "ISCRIZIONE ON #SPORT Mario Rossi Naggio"),
        ("A place that may be a surname", "01-san-romano", "ISCRIZIONE ON #EMERGENZE Mario Villetta"),
        ("Nearly the phrase", "01-san-romano", "iscrizone on"),
        ("Half of the phrase", "01-san-romano", "iscrizione #emergenze"),
        ("On and off at once", "01-san-romano", "ISCRIZIONE ON OFF"),
        ("Words of one's own for joining", "01-san-romano", "Vorrei iscrivermi agli avvisi"),
        ("Leaving, certain", "01-san-romano", "STOP"),
        ("Leaving one list", "01-san-romano", "ISCRIZIONE OFF #EMERGENZE"),
        ("Leaving, clear in one's own words", "01-san-romano", "Per favore non voglio più ricevere questi messaggi"),
        ("Leaving, doubtful", "01-san-romano", "Vorrei cancellare la prenotazione, basta con questi avvisi"),
        ("A question about the service", "01-san-romano", "Per iscrivermi devo scrivere ISCRIZIONE ON?"),
        ("A report", "01-san-romano", "Il lampione davanti alla chiesa di Sambuca è spento da tre giorni"),
        ("An emergency", "01-san-romano", "Aiuto, frana sulla strada di Naggio"),
        ("A list without a command is a report", "01-san-romano", "#EMERGENZE albero caduto sulla provinciale"),
        ("A command of the service's own", "47-gaia", "1234567890123456 00123"),
        ("Several values, without a phrase", "43-pessano", "Buongiorno, Marta Galli, Oberdan e Montessori"),
    ];

    [Fact]
    public void The_guide_shows_what_explain_draws()
    {
        var guide = File.ReadAllText(ProjectRoot.PathOf(Guide)).ReplaceLineEndings("\n");
        var from = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var shown = guide[from..guide.IndexOf(End, from, StringComparison.Ordinal)];

        var expected = string.Concat(Messages.Select(message => Draw(message.Title, message.Service, message.Text)));

        Assert.True(shown == expected, $"{Guide} is not up to date. Put this between «{Begin.TrimEnd()}» and «{End}»:\n{expected}");
    }

    private static string Draw(string title, string service, string text)
    {
        using var drawing = new StringWriter { NewLine = "\n" };
        Drawing.Show(new PlainScreen(drawing), text, Grammar(service));
        var where = service[..2] == "01" ? "" : $"On the service [{service}](../../samples/configurations/{service}.json).\n";
        return $"\n## {title}\n{where}```text\n{drawing}```\n";
    }

    private static CompiledGrammar Grammar(string service)
    {
        var lines = new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"samples/configurations/{service}.json")).Build().GetSection("WhatsUrp:Lines");
        var line = Assert.Single(lines.GetChildren());
        return CompiledGrammar.Create(LineLoader.Load(new LineId(line.Key), line).Line!);
    }
}
