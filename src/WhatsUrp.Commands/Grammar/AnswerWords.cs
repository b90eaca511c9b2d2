// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Words by which people answer a question, whatever the line.</summary>
internal static class AnswerWords
{
    /// <summary>Gets what agrees: it may confirm data, never accept the policy.</summary>
    public static FrozenSet<string> Yes { get; } = Set("SI S SIII SII OK OKAY OKEY OKK VA BENE VABENE VABBE CERTO ESATTO GIUSTO CORRETTO CONFERMO CONFERMATO CONFERMA PERFETTO D ACCORDO DACCORDO YES OUI ESATTAMENTE SICURO TUTTO");

    /// <summary>Gets what disagrees or wants a change.</summary>
    public static FrozenSet<string> No { get; } = Set("NO NOO NON MODIFICA MODIFICO MODIFICARE MODIFICHE CAMBIA CAMBIARE CORREGGI CORREGGERE CORREZIONE SBAGLIATO SBAGLIATA SBAGLIATI ERRATO ERRATI ERRORE NEGATIVO");

    /// <summary>Gets what may stand beside a yes or a no.</summary>
    public static FrozenSet<string> Beside { get; } = Set("E LA IL I LE SONO CORRETTI CORRETTE GIUSTI GIUSTE DATI TUTTO COSI MI VA BENE DI NE PURE SIGNORE NON C UN QUALCOSA HO SBAGLIATO VORREI VOGLIO MODIFICARE CAMBIARE ALLORA POLICY");

    /// <summary>Gets what refuses all candidates.</summary>
    public static FrozenSet<string> None { get; } = Set("NESSUNA NESSUNO NESSUN ALTRO ALTRA ALTRI ALTRE");

    /// <summary>Gets what ends the dialogue, also where no verb is configured for it.</summary>
    public static FrozenSet<string> Cancel { get; } = Set("ANNULLA ANNULLARE ANNULLO");

    /// <summary>Gets signs that agree.</summary>
    public static string[] Signs { get; } = ["\uD83D\uDC4D", "\uD83D\uDC4C", "\u2705", "\u2714", "\u2611", "\uD83C\uDD97"];

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["PRIMO"] = 1,
        ["PRIMA"] = 1,
        ["UNO"] = 1,
        ["UNA"] = 1,
        ["SECONDO"] = 2,
        ["SECONDA"] = 2,
        ["DUE"] = 2,
        ["TERZO"] = 3,
        ["TERZA"] = 3,
        ["TRE"] = 3,
        ["QUARTO"] = 4,
        ["QUARTA"] = 4,
        ["QUATTRO"] = 4,
        ["QUINTO"] = 5,
        ["QUINTA"] = 5,
        ["CINQUE"] = 5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a number of a menu.</summary>
    /// <returns>The number from 1 on, or 0.</returns>
    public static int Number(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and < 4 && word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var number = 0;
            foreach (var digit in word)
            {
                number = (number * 10) + (digit - '0');
            }

            return number;
        }

        return Ordinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var ordinal) ? ordinal : 0;
    }

    /// <summary>Tells whether a set holds a word.</summary>
    public static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
