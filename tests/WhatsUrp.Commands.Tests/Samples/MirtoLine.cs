// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Dialogue;

namespace WhatsUrp.Commands.Tests.Samples;

/// <summary>A comune that does not exist, as somebody may configure it who has read the guide alone: phrases of two words, a phrase for one list, a meter reading.</summary>
internal static class MirtoLine
{
    public const string Json = """
        {
          "Name": "MirtoInforma",
          "Verbs": [
            { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "ATTIVA MIRTO" ] } },
            { "Id": "on-scuola", "Effect": "Subscribe", "Phrases": { "it": [ "ATTIVA MIRTO SCUOLA" ] }, "Lists": [ "protezione-civile", "scuola" ] },
            { "Id": "off", "Effect": "Unsubscribe", "Phrases": { "it": [ "DISATTIVA MIRTO", "NIENTE MIRTO" ] } },
            { "Id": "lettura", "Effect": "Custom", "Phrases": { "it": [ "LETTURA" ] }, "Fields": [ "lettura" ] },
            { "Id": "biblioteca", "Effect": "Custom", "Phrases": { "it": [ "BIBLIOTECA" ] } }
          ],
          "Lists": [
            { "Id": "protezione-civile", "Tags": [ "PROTEZIONE CIVILE" ], "Title": "Protezione civile", "Urgency": "Urgent", "Default": true },
            { "Id": "scuola", "Tags": [ "SCUOLA", "SCUOLE" ], "Title": "Scuola" },
            { "Id": "acqua", "Tags": [ "ACQUA", "ACQUEDOTTO" ], "Title": "Acqua" }
          ],
          "Fields": [
            { "Id": "nome", "Kind": "GivenName", "Required": true },
            { "Id": "cognome", "Kind": "Surname", "Required": true },
            { "Id": "contrada", "Title": "Contrada", "Kind": "Place", "Required": true },
            { "Id": "lettura", "Title": "Lettura", "Kind": "Pattern", "Required": true, "MinLength": 1, "MaxLength": 8 }
          ],
          "Places": [ { "Names": [ "Borgo" ] }, { "Names": [ "Santa Lucia" ] }, { "Names": [ "Le Fornaci", "Fornaci" ] }, { "Names": [ "Torre Vecchia" ] } ],
          "Policy": { "Version": "1", "Text": "Le regole del servizio.", "Accept": [ "SI", "ACCETTO" ] }
        }
        """;

    public static CompiledGrammar Grammar { get; } = CompiledGrammar.Create(SampleLines.LoadText("mirto", Json));

    public static Talk Talk() => new(new CompiledLine(Grammar));

    public static ParseOutcome Read(string text) => Grammar.Parse(text);

    /// <summary>Writes the data of a command: <c>nome=Ugo; cognome=Neri</c>.</summary>
    public static string Data(ParseOutcome outcome) =>
        string.Join("; ", Assert.IsType<CommandOutcome>(outcome).Fields.OrderBy(field => field.Field.Value, StringComparer.Ordinal).Select(field => $"{field.Field}={field.Value}"));

    public static string Lists(ParseOutcome outcome) => string.Join(' ', Assert.IsType<CommandOutcome>(outcome).Lists.Select(list => list.Id.Value).Order(StringComparer.Ordinal));
}
