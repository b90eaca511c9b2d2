// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Properties;

[Trait("Category", "Property")]
public class FoldProperties
{
    [Fact]
    public void P3_folding_twice_changes_nothing() =>
        Texts.Any.Sample(text => Assert.Equal(TextFold.Fold(text), TextFold.Fold(TextFold.Fold(text))), iter: Texts.Cases);

    [Fact]
    public void P3_only_letters_digits_hashes_and_single_blanks_remain() =>
        Texts.Any.Sample(
            text =>
            {
                var folded = TextFold.Fold(text);
                Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
                Assert.Equal(folded.Trim(), folded);
                Assert.True(folded.Length <= text.Length + text.Count(c => c is '#' or '＃' or '﹟'));
                Assert.All(folded, c => Assert.True(c is ' ' or '#' || char.IsLetterOrDigit(c) || char.IsSurrogate(c), $"U+{(int)c:X4}"));
                Assert.DoesNotContain(folded, char.IsAsciiLetterLower);
            },
            iter: Texts.Cases);

    [Fact]
    public void P3_the_way_back_never_goes_backwards() =>
        Texts.Any.Sample(
            text =>
            {
                var source = Folder.Cut(text);
                var size = Folder.BufferSize(source);
                var output = new char[size];
                var map = new ushort[size];
                var tokens = new Token[Folder.MaxTokens];
                var length = Folder.Fold(source, output, map, tokens, out var count);
                for (var i = 1; i < length; i++)
                {
                    Assert.True(map[i] >= map[i - 1]);
                }

                for (var i = 0; i < count; i++)
                {
                    Assert.True(tokens[i].Length > 0 && tokens[i].End <= length);
                    Assert.True(i == 0 || tokens[i].Start > tokens[i - 1].End);
                }
            },
            iter: Texts.Cases);

    [Fact]
    public void P3_every_single_character_folds_to_the_same_again()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = TextFold.Fold([(char)c]);
            Assert.True(once == TextFold.Fold(once), $"U+{c:X4}");
        }
    }
}
