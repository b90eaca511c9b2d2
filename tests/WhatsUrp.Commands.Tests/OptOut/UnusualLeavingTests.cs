// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>Leaving with slips of the finger, in short forms, in dialect and in other languages; and what only looks like it.</summary>
public sealed class UnusualLeavingTests
{
    [Theory]
    [InlineData("toglietime")]
    [InlineData("cancelatemi grazie")]
    [InlineData("rimuovetmi")]
    [InlineData("disiscrivetmi dal servizio")]
    [InlineData("offf")]
    [InlineData("sotp")]
    [InlineData("canc iscrizione")]
    [InlineData("NON MANDATEMI MAI PIU!!")]
    [InlineData("un ne posso più di questi messaggi")]
    [InlineData("nun me mandate cchiù niente")]
    [InlineData("keine Nachrichten mehr bitte")]
    [InlineData("please delete me from your list")]
    [InlineData("levatevi dal mio numero")]
    [InlineData("ora basta con codesti msg, buon lavoro")]
    [InlineData("nun me scrivete")]
    [InlineData("lassatime sta")]
    [InlineData("disabbonatemi per favore ragazzi")]
    [InlineData("non ho mai chiesto di essere iscritto, cancellatemi subito")]
    [InlineData("le notifiche non inviatemele più")]
    [InlineData("nun me mannate più sti messaggi")]
    [InlineData("Disiscrizione da qualsiasi lista")]
    public void A_clear_wish_leaves(string text) => Assert.Empty(Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).Lists);

    [Theory]
    [InlineData("canc")]
    [InlineData("avete sbagliato numero")]
    [InlineData("questo è spam")]
    [InlineData("abbandona")]
    [InlineData("iscrizione cancellata")]
    [InlineData("toglietemi dall'elenco dei volontari della sagra")]
    [InlineData("se mi iscrivo posso disiscrivermi?")]
    [InlineData("è il telefono dell'officina, vi prego di non scrivere più qui")]
    [InlineData("Gradirei che il mio recapito fosse tolto dai vostri elenchi")]
    [InlineData("vorremmo che i nostri numeri venissero cancellati dalla lista")]
    [InlineData("basta scrivere")]
    [InlineData("Basta assillare!")]
    [InlineData("basta scrivermi")]
    public void A_half_wish_is_asked_with_one_tap(string text) => Assert.True(Reads.Reports(text).PossibleOptOut);

    [Theory]
    [InlineData("canc. corse bus")]
    [InlineData("abbandonano rifiuti in via Roma")]
    [InlineData("hanno cancellato l'iscrizione di mio figlio al nido?")]
    [InlineData("toglietime un dubbio")]
    [InlineData("lasciateci in pace con quei botti")]
    [InlineData("cancellatevi")]
    [InlineData("toglierli dalla strada")]
    [InlineData("perché non mi mandate più gli avvisi?")]
    [InlineData("non intendo affatto lasciare né uscire dalla lista")]
    [InlineData("non ho mai detto di volermi cancellare")]
    [InlineData("mia zia chiede come ci si cancella, ha un altro numero")]
    [InlineData("togliete mio marito dall'elenco dei donatori")]
    [InlineData("togliete il mio nome dalla targa del portone, non abito più lì")]
    public void Who_says_something_else_is_not_taken_out(string text) => Reads.Reports(text);
}
