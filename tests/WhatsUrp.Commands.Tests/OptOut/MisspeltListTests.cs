// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>A list that is misspelt behind a phrase of leaving limits it; one that nobody knows does not, and the reply says so.</summary>
public sealed class MisspeltListTests
{
    [Theory]
    [InlineData("DISATTIVA MIRTO SCULA", "scuola")]
    [InlineData("disattiva mirto #scula", "scuola")]
    [InlineData("stop scula", "scuola")]
    [InlineData("DISATTIVA MIRTO PROTEZIONE CIVIL", "protezione-civile")]
    [InlineData("disattiva mirto dalla protezioe civile grazie", "protezione-civile")]
    [InlineData("DISATTIVA MIRTO protezione civil e scula", "protezione-civile scuola")]
    public void A_slip_is_understood_in_names_of_several_words_too(string text, string lists)
    {
        var leave = Assert.IsType<OptOutOutcome>(MirtoLine.Read(text));

        Assert.Equal(lists, string.Join(' ', leave.Lists.Select(list => list.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("DISATTIVA MIRTO SPORT")]
    [InlineData("disattiva mirto per lo sport")]
    [InlineData("DISATTIVA MIRTO #SPORT")]
    public void A_subject_that_no_list_has_leaves_everything_and_says_so(string text)
    {
        var leave = Assert.IsType<OptOutOutcome>(MirtoLine.Read(text));

        Assert.True(leave.UnknownList);
        Assert.Empty(leave.Lists);
        Assert.Contains("Non conosco la lista", MirtoLine.Talk().Says(text).Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STOP SPORT")]
    [InlineData("stop traffico")]
    [InlineData("basta rifiuti")]
    public void Behind_a_word_that_anybody_uses_it_is_asked(string text) => Assert.True(Assert.IsType<NotACommand>(MirtoLine.Read(text)).PossibleOptOut);

    [Fact]
    public void A_name_behind_the_phrase_is_no_list() => Assert.False(Assert.IsType<OptOutOutcome>(MirtoLine.Read("DISATTIVA MIRTO Anna Serra Borgo")).UnknownList);
}
