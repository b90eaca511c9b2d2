// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>What a citizen of San Romano may do, as the model knows it: the words, and what they mean.</summary>
internal sealed record ModelEvent(string? Text, EventKind Kind, string[] Lists, string[] Data)
{
    public static readonly ModelEvent[] All =
    [
        new("ISCRIZIONE ON", EventKind.Join, [], []),
        new("ISCRIZIONE ON #EMERGENZE", EventKind.Join, ["emergenze"], []),
        new("ISCRIZIONE ON #PUBBLICAUTILITA' Ermenegildo Rossi", EventKind.Join, ["pubblica-utilita"], ["nome", "cognome"]),
        new("iscrivimi tutte, Ermenegildo Rossi, Villetta", EventKind.Join, ["emergenze", "pubblica-utilita"], ["nome", "cognome", "frazione"]),
        new("ACCETTO", EventKind.Accept, [], []),
        new("NON ACCETTO", EventKind.Refuse, [], []),
        new("emergenze", EventKind.NameLists, ["emergenze"], []),
        new("tutte", EventKind.NameLists, ["emergenze", "pubblica-utilita"], []),
        new("Ermenegildo", EventKind.NameGiven, [], ["nome"]),
        new("Rossi", EventKind.NameSurname, [], ["cognome"]),
        new("Villetta", EventKind.NamePlace, [], ["frazione"]),
        new("ANNULLA", EventKind.Cancel, [], []),
        new("STOP", EventKind.Leave, ["emergenze", "pubblica-utilita"], []),
        new("ISCRIZIONE OFF #EMERGENZE", EventKind.Leave, ["emergenze"], []),
        new("AIUTO", EventKind.Ask, [], []),
        new("I MIEI DATI", EventKind.Ask, [], []),
        new("c'è una buca in via Roma davanti alla scuola elementare di Sillicagnana", EventKind.Ask, [], []),
        new(null, EventKind.Wait, [], []),
    ];

    public override string ToString() => Text ?? "(three days)";
}
