// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Text;

public class TextFoldTests
{
    [Theory]
    [InlineData("Pubblica  utilita'!", "PUBBLICA UTILITA")]
    [InlineData("PUBBLICAUTILITÀ", "PUBBLICAUTILITA")]
    [InlineData("pubblicautilita\u0300", "PUBBLICAUTILITA")]
    [InlineData("D’Angelo", "DANGELO")]
    [InlineData("straße ıİſ Łódź Ørsted Șerban", "STRASE IIS LODZ ORSTED SERBAN")]
    [InlineData("ON#X", "ON #X")]
    [InlineData("# X", "#X")]
    [InlineData("##X#", "#X")]
    [InlineData("#\uFE0F\u20E3X", "#X")]
    [InlineData("#A#B", "#A #B")]
    [InlineData("ＩＳＣＲＩＺＩＯＮＥ　＃１", "ISCRIZIONE #1")]
    [InlineData("𝐈𝐒𝐂 𝟗", "ISC 9")]
    [InlineData("a\u00A0b\r\nc\td", "A B C D")]
    [InlineData("e\u200Bm\u00ADe\u2060r", "EMER")]
    [InlineData("a×b÷c", "A B C")]
    [InlineData("\uD800x\uDC00", "X")]
    [InlineData("«ciao» — “tu”…", "CIAO TU")]
    [InlineData("", "")]
    [InlineData("👍", "")]
    public void Texts_are_reduced_to_what_matters(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void No_text_is_no_folded_text() => Assert.Equal("", TextFold.Fold(null));

    [Fact]
    public void What_is_too_long_is_cut_at_a_whole_character() => Assert.Equal(TextFold.MaxLength, TextFold.Fold(new string('a', 9000)).Length);
}
