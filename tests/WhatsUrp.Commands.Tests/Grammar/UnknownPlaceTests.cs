// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A place that the line does not know is no part of a name.</summary>
public sealed class UnknownPlaceTests
{
    [Theory]
    [InlineData("ATTIVA MIRTO Ugo Neri - Villanova", "cognome=Neri; nome=Ugo")]
    [InlineData("ATTIVA MIRTO Ugo Neri, Villanova", "cognome=Neri; nome=Ugo")]
    [InlineData("ATTIVA MIRTO Ugo Neri\nVillanova", "cognome=Neri; nome=Ugo")]
    [InlineData("ATTIVA MIRTO Maria Grazia De Santis - Villanova", "cognome=De Santis; nome=Maria Grazia")]
    [InlineData("ATTIVA MIRTO Ugo - Neri", "cognome=Neri; nome=Ugo")]
    [InlineData("ATTIVA MIRTO Maria Grazia - Neri", "cognome=Neri; nome=Maria Grazia")]
    [InlineData("ATTIVA MIRTO Ugo - Neri - Borgo", "cognome=Neri; contrada=borgo; nome=Ugo")]
    public void What_stands_behind_a_whole_name_does_not_belong_to_it(string text, string data) => Assert.Equal(data, MirtoLine.Data(MirtoLine.Read(text)));

    [Fact]
    public void The_name_is_shown_before_it_counts_and_the_place_is_asked()
    {
        var talk = MirtoLine.Talk().Says("ATTIVA MIRTO Ugo Neri - Villanova").Says("si");

        Assert.Contains("contrada", talk.Reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ugo", talk.Says("Borgo").Reply.Text, StringComparison.Ordinal);
        Assert.Equal(["protezione-civile"], talk.Says("si").ActiveLists);
    }
}
