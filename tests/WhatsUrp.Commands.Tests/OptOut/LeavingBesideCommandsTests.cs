// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>A wish to leave in a message that also runs a command of another sort is never passed over.</summary>
public sealed class LeavingBesideCommandsTests
{
    [Theory]
    [InlineData("LETTURA 01234 e DISATTIVA MIRTO")]
    [InlineData("Lettura 01234\nniente mirto")]
    [InlineData("lettura: 01234, disattiva mirto grazie")]
    [InlineData("DISATTIVA MIRTO, lettura 01234")]
    [InlineData("LETTURA 01234 stop")]
    [InlineData("BIBLIOTECA e DISATTIVA MIRTO")]
    public void Whoever_also_leaves_is_out(string text) => Assert.True(Assert.IsType<OptOutOutcome>(MirtoLine.Read(text)).ForOffice);

    [Theory]
    [InlineData("lettura 01234, mio marito vuole NIENTE MIRTO")]
    [InlineData("LETTURA 01234 non so se DISATTIVA MIRTO")]
    [InlineData("BIBLIOTECA e poi DISATTIVA MIRTO")]
    [InlineData("biblioteca di via Roma 3, DISATTIVA MIRTO")]
    public void What_may_be_a_wish_is_asked_and_read_by_the_office(string text) => Assert.True(Assert.IsType<NotACommand>(MirtoLine.Read(text)).PossibleOptOut);

    [Theory]
    [InlineData("ATTIVA MIRTO Ugo Neri via Roma 3 NIENTE MIRTO")]
    [InlineData("ATTIVA MIRTO Ugo Neri, Borgo 12, mio zio dice niente mirto")]
    public void Beside_joining_it_is_asked(string text) => Assert.IsNotType<CommandOutcome>(MirtoLine.Read(text));

    [Theory]
    [InlineData("LETTURA 01234")]
    [InlineData("lettura 01234 del contatore in fondo allo stop")]
    [InlineData("BIBLIOTECA")]
    public void A_command_without_any_wish_stays_one(string text) => Assert.IsType<CommandOutcome>(MirtoLine.Read(text));

    [Fact]
    public void What_was_not_done_is_left_for_the_office()
    {
        var talk = MirtoLine.Talk().Says("LETTURA 01234 e DISATTIVA MIRTO");

        Assert.Contains("Il resto del messaggio lo legge l'ufficio", talk.Reply.Text, StringComparison.Ordinal);
        Assert.Equal("LETTURA 01234 e DISATTIVA MIRTO", talk.Last.Report!.Text);
    }
}
