// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Commands.OptOut.Likeness;
using WhatsUrp.Commands.Tests.Samples;
using Xunit.Abstractions;

namespace WhatsUrp.Commands.Tests.OptOut.Likeness;

/// <summary>The weights by which a wish to leave is heard that no pattern foresees.</summary>
/// <remarks><c>WHATSURP_LEARN=1</c> writes the weights anew, after the corpus or the features have changed.</remarks>
public sealed class LikenessTests(ITestOutputHelper output)
{
    private const string Header = """
        # SPDX-License-Identifier: BSD-3-Clause
        # How much each word, stem (first four letters, *) and pair of stems speaks for a wish to leave, in hundredths of a logit.
        # Learnt from the corpus of the tests (LikenessTests): change that, not this.
        """;

    private static readonly string Weights = Path.Combine(SampleLines.Root, "src", "WhatsUrp.Commands", "OptOut", "Likeness", "leave-weights.txt");

    [Fact]
    public void The_weights_are_those_that_the_corpus_gives()
    {
        var learnt = Learner.Learn(Corpus.All);
        if (Environment.GetEnvironmentVariable("WHATSURP_LEARN") == "1")
        {
            File.WriteAllText(Weights, Header + "\n" + string.Concat(learnt.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}\n"))));
        }

        using var reader = new StreamReader(Weights);
        var written = LeaveWeights.Read(reader);

        // Another processor may round the last digit the other way.
        Assert.DoesNotContain(learnt.Keys.Union(written.Keys), key => Math.Abs(learnt.GetValueOrDefault(key) - written.GetValueOrDefault(key)) > 4);
    }

    [Fact]
    public void Each_weight_is_found_as_it_was_written_and_a_stranger_weighs_nothing()
    {
        using var reader = new StreamReader(Weights);
        Assert.All(LeaveWeights.Read(reader), pair => Assert.Equal(pair.Value, LeaveWeights.Of(pair.Key)));
        Assert.Equal(0, LeaveWeights.Of("XQZJ*"));
    }

    [Fact]
    public void The_word_that_says_most_of_it_is_named_in_the_explanation()
    {
        const string Text = "fate come se non esistessi";
        var step = Assert.Single(SampleLines.SanRomano.Explain(Text).Steps, step => step.RuleId == LeaveLikeness.Rule);
        Assert.Contains(Text.Substring(step.Span.Start, step.Span.Length), Text.Split(' '));
    }

    [Fact]
    public void Most_wishes_of_an_author_are_heard_by_what_the_others_taught()
    {
        var (heard, wishes, flagged, others) = (0, 0, 0, 0);
        foreach (var author in Corpus.All.GroupBy(example => example.Author))
        {
            var weights = Learner.Learn([.. Corpus.All.Where(example => example.Author != author.Key)]);
            var ofWishes = author.Count(example => example.Leaves && Learner.Score(example.Text, weights) >= LeaveLikeness.Threshold);
            var ofOthers = author.Count(example => !example.Leaves && Learner.Score(example.Text, weights) >= LeaveLikeness.Threshold);
            output.WriteLine($"{author.Key}: {ofWishes} of {author.Count(example => example.Leaves)} wishes, {ofOthers} of {author.Count(example => !example.Leaves)} others");
            (heard, wishes) = (heard + ofWishes, wishes + author.Count(example => example.Leaves));
            (flagged, others) = (flagged + ofOthers, others + author.Count(example => !example.Leaves));
        }

        output.WriteLine($"{heard} of {wishes} wishes, {flagged} of {others} others");
        Assert.True(heard >= 0.8 * wishes, $"only {heard} of {wishes} wishes are heard");
        Assert.True(flagged <= 0.06 * others, $"{flagged} of {others} others are taken for wishes");
    }
}
