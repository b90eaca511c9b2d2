// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>Leaving as people say it, in dialect and in questions too.</summary>
public sealed class EverydayLeavingTests
{
    [Theory]
    [InlineData("tirami fuori da questa lista")]
    [InlineData("dimenticatemi")]
    [InlineData("Come si fa a cancellarsi?")]
    [InlineData("come si disattivano gli avvisi?")]
    [InlineData("Non do più il consenso")]
    [InlineData("chi vi ha dato il mio numero? Toglietelo")]
    [InlineData("vorrei non essere più contattata")]
    [InlineData("mi oppongo al trattamento dei miei dati")]
    [InlineData("non scrivete più a questo numero")]
    [InlineData("niente più messaggi per favore")]
    [InlineData("fatela finita con 'sti messaggi")]
    [InlineData("'un voglio più messaggi")]
    [InlineData("un mi mandate più nulla")]
    public void A_clear_wish_leaves(string text) => Reads.Leaves(text, Commands.Grammar.OptOutTier.Clear);

    [Theory]
    [InlineData("richiesta di cancellazione")]
    [InlineData("mi cancelli per cortesia")]
    [InlineData("Richiesta cancellazione iscrizione, grazie")]
    public void A_formal_request_leaves(string text) => Reads.Leaves(text, Commands.Grammar.OptOutTier.Certain);

    [Theory]
    [InlineData("se scrivo iscrizione off mi cancellate?")]
    [InlineData("tenete le emergenze ma toglietemi dalla pubblica utilità")]
    [InlineData("fermatevi!")]
    [InlineData("mia suocera vuole essere cancellata")]
    [InlineData("... e basta")]
    public void A_supposition_or_half_a_wish_is_asked(string text) => Assert.True(Reads.Reports(text).PossibleOptOut);

    [Theory]
    [InlineData("non ricevo niente più messaggi da giugno")]
    [InlineData("non fermatevi, ottimo servizio")]
    [InlineData("non chiamatemi, scrivetemi qui")]
    [InlineData("come si esce dal paese con la neve?")]
    [InlineData("Non dimenticatemi, aspetto ancora una risposta sul lampione")]
    [InlineData("un po' più di luce in paese non guasterebbe")]
    public void Who_wants_more_is_never_taken_out(string text) => Reads.Reports(text);
}
