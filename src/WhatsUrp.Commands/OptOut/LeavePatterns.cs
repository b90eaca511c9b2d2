// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using static WhatsUrp.Commands.Text.WordClass;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Clear wishes in free text (tier B), as data.</summary>
internal static class LeavePatterns
{
    /// <summary>Gets the patterns, the plainest first.</summary>
    public static IReadOnlyList<LeavePattern> All { get; } =
    [
        new("optout.b.leave_me", (LeaveMe, 0)) { NotNegated = true, ChecksObject = true, Without = Keep, MayErase = true },
        new("optout.b.leave_me", (Me, 0), (LeaveVerb, 2)) { NotNegated = true, ChecksObject = true, Without = Keep, MayErase = true },
        new("optout.b.my_data", (LeaveVerb, 0), (Mine, 3), (OwnData, 1)) { NotNegated = true, MayErase = true },
        new("optout.b.my_data", (LeaveVerb, 0), (OwnData, 3), (LeaveNoun | Mine, 3)) { NotNegated = true, MayErase = true },
        new("optout.b.my_data", (Mine, 0), (OwnData, 0), (LeaveVerb, 2)) { NotNegated = true, Without = Keep, MayErase = true },
        new("optout.b.be_removed", (Passive, 0), (Gone, 1)) { NotNegated = true, Without = Keep | Relation, MayErase = true },
        new("optout.b.end_service", (LeaveVerb | Quit, 0), (LeaveNoun, 4)) { NotNegated = true, Without = Keep, MayErase = true },
        new("optout.b.unwilling", (Negation, 0), (Will, 2), (Receive | SendMe | Service, 6)) { ChecksObject = true, Without = Keep, Unbroken = Leaving },
        new("optout.b.unwilling", (Negation, 0), (Will, 2), (Me, 3), (SendVerb, 1)) { Without = Keep },
        new("optout.b.unwilling", (Negation, 0), (Will, 1), (More, 1), (Nothing, 2)) { Without = Keep },
        new("optout.b.rather_not", (Ask | Will, 0), (Negation, 4), (Receive | SendMe, 2)) { ChecksObject = true, Without = Keep },
        new("optout.b.do_not_send", (Negation, 0), (SendMe, 0), (More, 1)) { ChecksObject = true, Without = Keep },
        new("optout.b.do_not_send", (Negation, 0), (SendMe, 1)) { ChecksObject = true, Without = Keep | Question },
        new("optout.b.do_not_send", (Negation, 0), (Me, 0), (More, 0), (SendVerb, 0)) { Without = Keep | Question | Time },
        new("optout.b.do_not_send", (Negation, 0), (Me, 0), (SendVerb, 1), (More | Nothing, 1)) { Without = Keep | Question | Time },
        new("optout.b.do_not_send", (Negation, 0), (SendVerb, 1), (More, 1), (Service | Nothing, 3)) { Without = Keep | Question | Time },
        new("optout.b.do_not_send", (Negation, 0), (SendVerb, 1), (More, 1), (OwnData, 3)) { NotNegated = true, Without = Keep | Question | Time },
        new("optout.b.enough", (Enough, 0), (SendVerb | SendMe | Service | Receive, 4)) { NotNegated = true, Without = Keep },
        new("optout.b.enough", (Core, 0), (Service, 3)) { NotNegated = true, Without = Keep },
        new("optout.b.enough", (Nothing, 0), (More, 0), (Service, 2)) { NotNegated = true, Without = Keep | Question | Time },
        new("optout.b.no_interest", (Negation, 0), (Interest, 3)) { ChecksObject = true, Without = Keep },
        new("optout.b.no_need", (Negation, 0), (Need, 2), (More, 1)) { ChecksObject = true, Without = Keep },
        new("optout.b.no_need", (Negation, 0), (More, 2), (Need, 3)) { ChecksObject = true, Without = Keep },
        new("optout.b.revoke", (Revoke, 0), (Consent, 5)) { NotNegated = true, MayErase = true },
        new("optout.b.fed_up", (Negation, 0), (Ask, 2), (More, 0), (Service, 3)),
        new("optout.b.fed_up", (Annoyed, 0), (Service, 5)) { Without = Keep | Negation },
    ];

    /// <summary>Gets phrases of free text that are clear by themselves.</summary>
    public const string Phrases = """
        LASCIATEMI STARE
        LEAVE ME ALONE
        REMOVE ME
        TAKE ME OFF
        STOP SENDING
        STOP MESSAGING
        STOP TEXTING
        NO MORE MESSAGES
        DO NOT CONTACT ME
        DONT CONTACT ME
        DO NOT TEXT ME
        DONT TEXT ME
        OPT ME OUT
        OPT OUT
        SE DESINSCRIRE
        ME DESINSCRIRE
        ME DESABONNER
        NE PLUS RECEVOIR
        NE PLUS MECRIRE
        NOT INTERESTED
        PAS INTERESSE
        PAS INTERESSEE
        NE PLUS MENVOYER
        NE MECRIVEZ PLUS
        DARME DE BAJA
        DAR DE BAJA
        DIRITTO ALL OBLIO
        DIRITTO ALLOBLIO
        MI CANCELLO
        MI DISISCRIVO
        MI TOLGO
        LASCIO IL GRUPPO
        LASCIO IL SERVIZIO
        LASCIARE IL GRUPPO
        LASCIARE IL SERVIZIO
        MI RITIRO
        MI CHIAMO FUORI
        NON DO PIU IL CONSENSO
        NON DO PIU IL MIO CONSENSO
        NON DO IL CONSENSO
        NON DO IL MIO CONSENSO
        COME SI FA A CANCELLARSI
        COME SI FA PER CANCELLARSI
        COME SI FA A DISISCRIVERSI
        COME CI SI CANCELLA
        COME CI SI DISISCRIVE
        COME SI DISATTIVANO I MESSAGGI
        COME SI DISATTIVANO GLI AVVISI
        COME SI DISATTIVANO LE NOTIFICHE
        POSSIBILE CANCELLARSI
        POSSIBILE DISISCRIVERSI
        CI SI PUO CANCELLARE
        FATELA FINITA
        NO PIU MESSAGGI
        NO PIU AVVISI
        UN NE VOGLIO PIU
        NUN ME SCRIVETE
        NUN ME MANDATE
        NUN MI SCRIVETE
        NUN MI MANDATE
        NO ME INTERESSA
        LASSATEME STA
        LASSATIME STA
        LASSAME STA
        LASSAME PERDE
        LASSATEME PERDE
        LASCIAMI STARE
        VOGLIO ANDARMENE
        NU MAI VREAU
        NO MORE
        LEAVE THE
        UN NE POSSO PIU
        UN LI VOGLIO PIU
        UN CI SCRIVETE PIU
        UN MI RICEVE PIU
        NON MI SCRIVETE MAI PIU
        NON MI MANDATE MAI PIU
        NON MI INVIATE MAI PIU
        NON MI CONTATTATE MAI PIU
        KEINE NACHRICHTEN MEHR
        NICHT MEHR SCHREIBEN
        PLUS DE MESSAGES
        NO MAS MENSAJES
        NO QUIERO MAS
        NO ME ESCRIBAN
        DO NOT SEND
        DONT SEND
        DELETE ME
        DELETE MY
        CANCEL MY
        UNSUBSCRIBE ME
        UN VOJO PIU
        UN VOGLIO PIU RICEVERE
        UN VOGLIO PIU MESSAGGI
        UN VOGLIO PIU AVVISI
        UN VOGLIO PIU NIENTE
        UN VOGLIO PIU NULLA
        UN MI MANDATE PIU
        UN MI SCRIVETE PIU
        UN MI INTERESSA PIU
        """;

    // NON VOGLIO USCIRE DAL SERVIZIO: two noes, who says so stays.
    private const WordClass Leaving = Quit | LeaveMe | LeaveVerb;

    /// <summary>Gets the sorts of word without which nothing here can match.</summary>
    public const WordClass Trigger = Core | CoreAlone | ClearStart | LeaveMe | LeaveVerb | Quit | Negation | Nothing | Enough | Revoke | Annoyed | Gone;

    /// <summary>Gets the sorts of word that make a message doubtful (tier C) even when no pattern fits.</summary>
    public const WordClass Doubt = Core | LeaveMe;
}
