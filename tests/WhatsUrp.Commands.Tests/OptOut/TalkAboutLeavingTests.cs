// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>Who speaks of leaving is not taken out, but is shown the way with one tap.</summary>
public sealed class TalkAboutLeavingTests
{
    [Theory]
    [InlineData("cosa succede se scrivo ISCRIZIONE OFF?")]
    [InlineData("Mio padre ha scritto iscrizione off ma continua a ricevere messaggi")]
    [InlineData("Ho mandato ISCRIZIONE OFF ma ricevo ancora tutto")]
    [InlineData("non voglio più ricevere avvisi sulla raccolta rifiuti")]
    public void Nobody_is_taken_out_and_the_office_is_told(string text) =>
        Assert.True(Assert.IsType<NotACommand>(SampleLines.SanRomano.Parse(text)).PossibleOptOut);

    [Theory]
    [InlineData("Isrizione off")]
    [InlineData("buongiorno iscrizzione off grazie")]
    [InlineData("ISCRIZIONE OFF?")]
    public void A_slip_of_the_finger_or_a_question_mark_still_leaves(string text) =>
        Assert.Empty(Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).Lists);
}
