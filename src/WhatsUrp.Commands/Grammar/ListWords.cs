// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Words about lists and joining, whatever the line calls them.</summary>
internal static class ListWords
{
    /// <summary>Gets the words for all lists.</summary>
    public const string All = """
        TUTTE
        TUTTI
        TUTTO
        TUTTE E DUE
        TUTTI E DUE
        TUTTE LE LISTE
        ENTRAMBE
        ENTRAMBI
        ENTRAMBE LE LISTE
        AMBEDUE
        """;

    /// <summary>Gets words by which people say that they want to join, without the line's phrase: they are offered it.</summary>
    public const string Join = """
        ISCRIV(O|ERMI|ETEMI|IMI|ERSI|ERCI|ETECI|ERE|A|ETE|I|IAMO|EREI) ISCRIZION(E|I) ADERI(SCO|RE|AMO) ADESIONE REGISTR(ARMI|ATEMI|AMI|AZIONE|O) ATTIV(A|O|ARE|ATE|AMI|ATEMI|AZIONE) ABBONA(RMI|TEMI|MI) ISCRITT(O|A|I|E)
        AGGIUNG(ETEMI|IMI|ERMI) INSERI(TEMI|SCIMI|RMI) ISCRIVENDOMI ISCRIVETELA ISCRIVERLA ISCRIVERLO REISCRIVERMI RIISCRIVERMI
        """;
}
