// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>Greetings, signatures and addresses around a command are no data.</summary>
public sealed class CourtesyTests
{
    [Theory]
    [InlineData("iscrizione on #emergenze\nGrazie e buon lavoro\nRita Bini\nNaggio")]
    [InlineData("Iscrizione on #emergenze\nRita Bini\nNaggio\n\nInviato dal mio iPad")]
    [InlineData("Good evening, iscrizione on #emergenze Rita Bini Naggio")]
    [InlineData("iscrizione on #emergenze Rita Bini Naggio rita.bini@example.org")]
    [InlineData("iscrizione on #emergenze Rita Bini fr. Naggio")]
    public void The_name_is_read_without_them(string text)
    {
        var command = Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse(text));
        Assert.Equal(["frazione=naggio", "nome=Rita", "cognome=Bini"], command.Fields.Select(field => $"{field.Field}={field.Value}").OrderBy(field => field[0] == 'f' ? 0 : field[0] == 'n' ? 1 : 2));
    }

    [Fact]
    public void Both_lists_may_be_joined_by_sia_and_che()
    {
        var command = Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse("iscrizione on sia pubblica utilità che emergenze"));
        Assert.Equal(2, command.Lists.Count);
        Assert.Empty(command.Fields);
    }

    [Theory]
    [InlineData("on emergenze")]
    [InlineData("iscr. on emergenze")]
    [InlineData("ISCRIZZIONE ONN #EMERGENZE")]
    [InlineData("ON #EMERGENZE Rita Bini Naggio")]
    public void A_switch_without_its_stem_is_only_proposed(string text) => Assert.IsType<SuggestionOutcome>(SampleLines.SanRomano.Parse(text));

    [Theory]
    [InlineData("on emergenze non funziona")]
    [InlineData("buon lavoro a tutti")]
    [InlineData("Inviato da un cittadino: lampione rotto")]
    public void Talk_is_not_a_command(string text) => Reads.Reports(text);
}
