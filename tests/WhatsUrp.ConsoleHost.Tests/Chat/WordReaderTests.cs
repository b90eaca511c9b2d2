// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.ConsoleHost.Chat.Language;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

[Trait("Category", "Property")]
public sealed class WordReaderTests
{
    [Fact]
    public void Quotes_hold_blanks_and_commas_together()
    {
        var words = new WordReader("""#EMERGENZE  frazione=Villetta,"San Romano" Strada "chiusa".""");

        Assert.Equal("#EMERGENZE", words.Take());
        Assert.Equal("""frazione=Villetta,"San Romano" """.Trim(), words.Peek());
        Assert.Equal(["Villetta", "San Romano"], WordReader.SplitValues(words.Take()["frazione=".Length..]));
        Assert.Equal("""Strada "chiusa".""", words.Rest);
    }

    [Fact]
    public void Words_are_taken_to_the_end_whatever_is_typed() => Gen.String.Sample(
        text =>
        {
            var words = new WordReader(text);
            for (var taken = 0; words.Take().Length > 0; taken++)
            {
                Assert.True(taken <= text.Length);
            }

            Assert.Equal("", words.Rest);
        },
        iter: 10_000);
}
