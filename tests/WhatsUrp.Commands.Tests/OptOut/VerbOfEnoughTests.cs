// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>BASTA is a wish, and a verb that tells how something is done.</summary>
public sealed class VerbOfEnoughTests
{
    [Theory]
    [InlineData("basta mandare messaggi")]
    [InlineData("Basta inviare questi avvisi!")]
    [InlineData("basta mandarmi messaggi")]
    public void Who_has_enough_of_messages_leaves(string text) => Assert.Empty(Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).Lists);

    [Theory]
    [InlineData("Per essere avvisati basta inviare un messaggio?")]
    [InlineData("basta mandare la foto a questo numero?")]
    [InlineData("Per ricevere le allerte basta mandare il messaggio, giusto?")]
    [InlineData("basta scrivere ai vigili e passa qualcuno")]
    [InlineData("per l'appuntamento basta scrivervi qui")]
    public void Who_speaks_of_what_is_enough_does_not(string text) => Assert.IsNotType<OptOutOutcome>(SampleLines.SanRomano.Parse(text));
}
