// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>Leaving one list and keeping another, with slips and corrections.</summary>
public sealed class PartlyLeavingTests
{
    [Theory]
    [InlineData("iscrizione off tranne le emergenze", "pubblica-utilita")]
    [InlineData("ISCRIZIONE OFF emergenze, pubblica utilità lasciatemela", "emergenze")]
    [InlineData("levatemi soltanto da pubblica utilità", "pubblica-utilita")]
    [InlineData("iscrizione off #pubblicautilita però le emergenze lasciatemele", "pubblica-utilita")]
    [InlineData("iscrizione off pubblica utilità le emergenze tenetemele", "pubblica-utilita")]
    [InlineData("cancellatemi da pubblica utilità, gli avvisi di emergenza li voglio", "pubblica-utilita")]
    [InlineData("iscrizione off #emergense", "emergenze")]
    [InlineData("iscrizione off #utilitapubblica", "pubblica-utilita")]
    [InlineData("vorrei tenere le #emergenze. iscrizione off #pubblicautilita", "pubblica-utilita")]
    public void Only_what_is_meant_is_left(string text, string list) =>
        Assert.Equal(list, string.Join(' ', Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).Lists.Select(id => id.Value)));

    [Theory]
    [InlineData("iscrizione on anzi scusate iscrizione off")]
    [InlineData("Iscrizione on, ops, volevo dire off")]
    [InlineData("iscrizione offfff")]
    [InlineData("#iscrizione #off")]
    [InlineData("s.t.o.p. grazie")]
    [InlineData("iscrizione off, ciao a tutti")]
    public void Whoever_corrects_himself_or_slips_leaves_everything(string text) => Assert.Empty(Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).Lists);

    [Fact]
    public void Who_names_only_what_he_keeps_is_asked() => Assert.True(Reads.Reports("iscrizione off emergenze le tengo pubblica utilità la tengo").PossibleOptOut);

    [Fact]
    public void Of_may_be_either_switch_and_is_asked() => Assert.IsType<AmbiguousOutcome>(SampleLines.SanRomano.Parse("iscrizione of"));
}
