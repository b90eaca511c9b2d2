// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>A suggestion keeps nothing of what was typed, and says how not to type it again.</summary>
public sealed class SuggestedCommandTests
{
    [Theory]
    [InlineData("ATIVA MIRTO SCUOLA Ugo Neri, Borgo", "ATTIVA MIRTO SCUOLA Ugo Neri, Borgo")]
    [InlineData("Buongiorno, ativa mirto Ugo Neri - Santa Lucia", "Buongiorno, ATTIVA MIRTO Ugo Neri - Santa Lucia")]
    [InlineData("letura 01234", "LETTURA 01234")]
    public void The_message_is_shown_with_its_phrase_set_right(string typed, string right)
    {
        var talk = MirtoLine.Talk().Says(typed);

        Assert.EndsWith("\n" + right, talk.Reply.Text, StringComparison.Ordinal);
        Assert.Null(talk.State.Draft);
        Assert.DoesNotContain("Forse", talk.Says(right).Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_data_the_button_is_enough() => Assert.DoesNotContain("copiare", MirtoLine.Talk().Says("ativa mirto").Reply.Text, StringComparison.Ordinal);
}
