// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>Generators of what citizens may write.</summary>
internal static class Texts
{
    /// <summary>How many cases each property runs.</summary>
    public const int Cases = 10_000;

    private static readonly string[] Pieces =
    [
        "ISCRIZIONE ON", "iscrizione off", "Iscrivimi", "ON", "OFF", "ISCRIZIONE", "#EMERGENZE", "#PUBBLICAUTILITA'", "#EVENTI", "emergenze", "pubblica utilità", "tutte", "STOP", "basta", "cancellami",
        "Mario Rossi", "Maria Grazia De Luca", "Nicolò", "Dell’Amico", "Villetta", "San Romano", "Le Verrucole", "Verucole", "Sambuca", "nome", "cognome:", "frazione", "mi chiamo", "abito a", "accetto", "non accetto",
        "buongiorno", "grazie", "non", "voglio", "ricevere", "messaggi", "emergenza!", "via Roma 9", "lampione spento", "INFO", "MODIFICA", "ANNULLA", "i miei dati", "1", "si", "no", ",", ";", "\n", " - ", "?", "!", "#", "“", "”",
        "*", "👍", "\u200B", "\u00A0", "\uD800", "\uFFFE", "\0", "e\u0300", "A\u0301", "ＯＮ", "𝐎𝐅𝐅", "СТОР", "339 1234567", "famiglia", "per mia madre", "e", "come", "scrivete", "hashtag", "0N", "primaria", "infanzia",
    ];

    /// <summary>Picks one of several values.</summary>
    public static Gen<T> Pick<T>(params T[] values) => Gen.OneOf(values);

    public static Gen<string> Hostile { get; } = Gen.OneOf(
        Gen.Char.Array[0, 80].Select(chars => new string(chars)),
        Gen.Char['\0', '\u024F'].Array[0, 300].Select(chars => new string(chars)),
        Gen.Char['\uD700', '\uFFFF'].Array[0, 60].Select(chars => new string(chars)));

    public static Gen<string> Piece { get; } = Pick(Pieces);

    public static Gen<string> Pieced { get; } = Piece.Array[0, 9].Select(pieces => string.Join(' ', pieces));

    public static Gen<string> Glued { get; } = Piece.Array[0, 9].Select(string.Concat);

    public static Gen<string> Any { get; } = Gen.OneOf(Hostile, Pieced, Glued);

    public static Gen<Draft?> Drafts { get; } = Gen.Select(Gen.Int[0, 6], Pick("nome", "cognome", "frazione", "scuola", "none"), (stage, field) => stage == 0 ? null : new Draft
    {
        Id = "abcd1234",
        Stage = (DraftStage)stage,
        Field = field == "none" ? null : new FieldId(field),
        Candidates = stage == 4 ? ["villetta", "naggio"] : [],
        Language = "it",
        ExpiresAt = DateTimeOffset.UnixEpoch,
        LastMessageAt = DateTimeOffset.UnixEpoch,
    });
}
