// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut;

/// <summary>What leaves as the whole message, on every line: no configuration can take a word of it away or give it another meaning.</summary>
internal static class CoreWords
{
    /// <summary>Gets the words and phrases, folded.</summary>
    public const string Italian = """
        STOP
        STOPP
        STOOP
        BASTA
        OFF
        ESCI
        ISCRIZIONE OFF
        OFF ISCRIZIONE
        ISCRIZIONEOFF
        ISCRIZIONE OFFF
        ISCRIZIONE 0FF
        CANCELLAMI
        CANCELLATEMI
        CANCELLARMI
        CANCELLAZIONE
        CANCELLAZIONE ISCRIZIONE
        MI CANCELLO
        MI CANCELLI
        MI TOLGA
        MI RIMUOVA
        MI ELIMINI
        MI LEVI
        MI DEPENNI
        MI DISISCRIVA
        CANCELLA ISCRIZIONE
        ANNULLA ISCRIZIONE
        ANNULLARE ISCRIZIONE
        CANCELLARE ISCRIZIONE
        DISISCRIVIMI
        DISISCRIVETEMI
        DISISCRIVERMI
        DISISCRIZIONE
        DISISCRIVI
        DISISCRIVITI
        DISISCRIVERE
        MI DISISCRIVO
        DISATTIVA
        DISATTIVAZIONE
        DISATTIVATE
        DISATTIVA ISCRIZIONE
        DISATTIVA SERVIZIO
        RIMUOVIMI
        RIMUOVETEMI
        RIMUOVERMI
        TOGLIMI
        TOGLIETEMI
        TOGLIERMI
        ELIMINAMI
        ELIMINATEMI
        ELIMINARMI
        LEVAMI
        LEVATEMI
        LEVARMI
        REVOCO
        REVOCA
        RECEDO
        RECESSO
        NON MI SCRIVETE
        NON MI SCRIVETE PIU
        SMETTETELA
        LASCIATEMI IN PACE
        """;

    /// <summary>Gets the words of other languages; the last two are STOP in Cyrillic letters, after look-alikes were replaced.</summary>
    public const string Others = """
        UNSUBSCRIBE
        CANCEL
        QUIT
        REVOKE
        OPT OUT
        OPTOUT
        STOPALL
        STOP ALL
        ARRET
        ARRETER
        ARRETEZ
        DESINSCRIRE
        ME DESINSCRIRE
        ABMELDEN
        ABBESTELLEN
        BAJA
        CANCELAR
        PARAR
        SALIR
        SAIR
        DESABONNER
        DESABONNEMENT
        DESINSCRIPTION
        ABMELDUNG
        AUSTRAGEN
        DEZABONARE
        DEZABONATI
        DEZABONEAZA
        CREGJISTROHU
        CREGJISTRIM
        UITSCHRIJVEN
        WYPISZ
        ОТПИСАТЬСЯ
        ОТПИСАТЬ
        ОТПИСКА
        ВІДПИСАТИСЯ
        ВІДПИСАТИ
        إلغاء
        إيقاف
        توقف
        退订
        CTOP
        CTOП
        """;

    /// <summary>Gets the words that count only without anything beside them.</summary>
    public const string Alone = """
        FINE
        END
        """;
}
