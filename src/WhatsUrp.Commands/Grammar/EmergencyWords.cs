// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Words and phrases that make a report urgent on every line, and those that only talk about urgent notices.</summary>
internal static class EmergencyWords
{
    /// <summary>Gets what makes a report urgent.</summary>
    public const string Urgent = """
        EMERGENZA
        EMERGENZE
        SOS
        INCENDIO
        INCENDI
        IN FIAMME
        FUMO NEL BOSCO
        FUMO DAL BOSCO
        FUMO NERO
        FUMO DAL TETTO
        FUMO DALLA CASA
        FUMO DALLA FINESTRA
        COLONNA DI FUMO
        LE FIAMME
        FIAMME ALTE
        FUOCO NEL BOSCO
        FUOCO ALLE CASE
        PRENDE FUOCO
        PRESO FUOCO
        BRUCIA TUTTO
        BRUCIA IL TETTO
        BRUCIA LA CASA
        VENITE SUBITO
        CORRETE SUBITO
        FATE PRESTO
        POMPIERI SUBITO
        CHIAMATE I POMPIERI
        MANDATE I POMPIERI
        MANDATE UNAMBULANZA
        CHIAMATE UNAMBULANZA
        VA A FUOCO
        STA BRUCIANDO
        BRUCIA IL BOSCO
        BRUCIA UNA CASA
        FRANA
        FRANE
        SMOTTAMENTO
        ALLUVIONE
        ALLAGAMENTO
        ALLAGAMENTI
        ALLAGATO
        ALLAGATA
        ALLAGATI
        CASA ALLAGATA
        STRADA ALLAGATA
        ESONDAZIONE
        ESONDATO
        ESONDA
        STA ESONDANDO
        STRARIPATO
        STA STRARIPANDO
        STRARIPAMENTO
        FUGA DI GAS
        PERDITA DI GAS
        ODORE DI GAS
        PUZZA DI GAS
        ESPLOSIONE
        ESPLOSO
        ESPLOSA
        TERREMOTO
        SCOSSA
        SCOSSE
        AIUTO
        AIUTATECI
        SOCCORSO
        SOCCORSI
        FERITO
        FERITA
        FERITI
        FERITE
        INCIDENTE
        INVESTITO
        INVESTITA
        CROLLO
        CROLLATO
        CROLLATA
        CROLLATI
        CROLLATE
        STA CROLLANDO
        STA CEDENDO
        STA VENENDO GIU
        VOLANO TEGOLE
        VOLANO LE TEGOLE
        INTRAPPOLATO
        INTRAPPOLATA
        INTRAPPOLATI
        BLOCCATI DALLA NEVE
        BLOCCATI IN CASA
        ISOLATI
        SIAMO ISOLATI
        DISPERSO
        DISPERSA
        ANNEGATO
        SVENUTO
        SVENUTA
        INFARTO
        MALORE
        AMBULANZA
        PERICOLO IMMEDIATO
        PERICOLO DI VITA
        PERICOLO GRAVE
        GRAVE PERICOLO
        URGENTISSIMO
        FILO DELLA CORRENTE A TERRA
        CAVO ELETTRICO A TERRA
        CAVI ELETTRICI A TERRA
        FILI DELLA LUCE A TERRA
        """;

    /// <summary>Gets the words that, shortly before an urgent word, make it talk about notices, lists, works or thanks.</summary>
    public const string CalmBefore = """
        AVVIS(O|I) MESSAGG(IO|I) COMUNICAZION(E|I) ALLERT(A|E) LIST(A|E) SERVIZI(O|) NOTIFIC(A|HE) NUMER(O|I) PIANO CASO USCIT(A|E) PROVA FINIT(A|E) CESSAT(A|E) NESSUN(A|) FINE NON GRAZIE VERBALE CORSO PRIMO PRONTO ESERCITAZIONE
        ISCRIZIONE ISCRITT(O|A) ISCRIVERMI TELEFONO LAMPADA LUCE SIMULAZIONE PAGARE RIMBORSO CONTRIBUTO DOMANDA MODULO ZAINO KIT PASSATA PASSATE SCORS(A|E|O) GESTIONE
        """;

    /// <summary>Gets the words that, right after AIUTO, make it a request for ordinary help.</summary>
    public const string CalmAfterHelp = "PER CON A NEL NELLA COMPITI DOMESTICO COMPILARE ALIMENTARE ECONOMICO SU SULLA";
}
