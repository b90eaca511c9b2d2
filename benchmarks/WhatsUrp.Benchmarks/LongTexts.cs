// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks;

/// <summary>Long texts of three sorts.</summary>
internal static class LongTexts
{
    /// <summary>What people paste: sentences, a list tag now and then.</summary>
    public static string Chat(int length) => Repeat("Volevo segnalare che davanti alla chiesa di Sambuca il lampione non funziona da tre giorni, #EMERGENZE grazie. ", length);

    /// <summary>As many phrases, hashes and marks as fit.</summary>
    public static string Hostile(int length) => Repeat("#ISCRIZIONE ON\u0300 ", length);

    /// <summary>Nothing but what the fold drops.</summary>
    public static string Marks(int length) => Repeat("a\u0300\u200B\u20E3", length);

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
