// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>What notices are about, in any comune: behind a phrase such a word names a list, be it one that the line does not have.</summary>
internal static class Subjects
{
    // More general words (INFO, AVVISI) name no list.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = WordList
        .Expand("""
            METEO SPORT CULTURA TURISMO TRASPORTI TRAFFICO VIABILITA RIFIUTI TRIBUTI BANDI CONCORSI SALUTE SICUREZZA LAVORI SCUOL(A|E) MENSA EVENTI MANIFESTAZIONI BIBLIOTECA TEATRO MUSEI
            EMERGENZ(A|E) ALLERT(A|E) ACQUA ACQUEDOTTO GAS AMBIENTE
            """)
        .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells whether a token is such a word, and no place or label of the line.</summary>
    public static bool IsOne(in FoldedText text, int token) =>
        !text.Tokens[token].Is(WordClass.PlaceStart | WordClass.LabelStart | WordClass.GivenName) && Words.Contains(text.Word(token));
}
