// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>A doubtful wish that names one list may be meant for that list alone.</summary>
public sealed class DoubtfulListTests
{
    private static Talk Subscribed() => MirtoLine.Talk().Says("ATTIVA MIRTO #SCUOLA #ACQUA Ugo Neri Borgo").Says("accetto");

    [Theory]
    [InlineData("DISATIVA MIRTO SCUOLA")]
    [InlineData("disattiva mitro scuole")]
    public void It_is_left_alone_with_one_tap(string text)
    {
        var talk = Subscribed().Says(text);

        Assert.Equal(["acqua", "scuola"], talk.ActiveLists);
        Assert.Equal(["Non voglio avvisi", "Basta Scuola"], talk.Reply.Options.Select(option => option.Title));
        Assert.Equal(["acqua"], talk.Taps("Basta Scuola").ActiveLists);
    }

    [Theory]
    [InlineData("DISATIVA MIRTO")]
    [InlineData("DISATIVA MIRTO scuola e acqua")]
    public void Of_none_or_several_all_are_offered(string text) => Assert.Equal(["Non voglio avvisi"], Subscribed().Says(text).Reply.Options.Select(option => option.Title));

    [Fact]
    public void A_long_name_is_cut() => Assert.Contains(Subscribed().Says("DISATIVA MIRTO PROTEZIONE CIVILE").Reply.Options, option => option.Title == "Basta Protezione ci…");
}
