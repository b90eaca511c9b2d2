// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Properties;

[Trait("Category", "Property")]
public class ParseProperties
{
    [Fact]
    public void P1_any_text_gives_an_outcome_whatever_is_open() =>
        Gen.Select(Texts.Any, Texts.Drafts).Sample(
            (text, draft) =>
            {
                Assert.NotNull(SampleLines.SanRomano.Parse(text, new ParseContext(draft)));
                Assert.NotNull(SampleLines.ThreeLists.Parse(text));
            },
            iter: Texts.Cases);

    [Fact]
    public void P1_explaining_a_text_gives_the_same_outcome_as_reading_it() =>
        Texts.Any.Sample(text => Assert.Equal(Outline.Of(SampleLines.SanRomano.Parse(text)), Outline.Of(SampleLines.SanRomano.Explain(text).Outcome)), iter: Texts.Cases);

    [Fact]
    public void P1_a_megabyte_is_cut_and_says_so()
    {
        var outcome = SampleLines.SanRomano.Parse(new string('a', 1 << 20));

        Assert.True(outcome.TooLong);
        Assert.IsType<NotACommand>(outcome);
        Assert.IsType<NotACommand>(SampleLines.SanRomano.Parse(null));
    }

    [Fact]
    public void P2_spans_lie_in_the_text_and_do_not_overlap() =>
        Texts.Any.Sample(
            text =>
            {
                if (SampleLines.SanRomano.Parse(text) is not CommandOutcome command)
                {
                    return;
                }

                var spans = Spans(command).Where(span => span.Length > 0).OrderBy(span => span.Start).ToList();
                var end = 0;
                foreach (var span in spans)
                {
                    Assert.True(span.Start >= end, $"overlap at {span}");
                    Assert.True(span.End <= text.Length);
                    Assert.False(char.IsLowSurrogate(text[span.Start]) && span.Start > 0 && char.IsHighSurrogate(text[span.Start - 1]), "a pair is split");
                    Assert.False(span.End < text.Length && char.IsHighSurrogate(text[span.End - 1]) && char.IsLowSurrogate(text[span.End]), "a pair is split");
                    Assert.False(span.End < text.Length && CharFold.IsDropped(text[span.End]), "an accent is cut off");
                    end = span.End;
                }
            },
            iter: Texts.Cases);

    [Fact]
    public void P7_nobody_joins_without_a_phrase_of_the_line() =>
        Texts.Any.Sample(
            text =>
            {
                if (SampleLines.SanRomano.Parse(text) is CommandOutcome { Effect: CommandEffect.Subscribe } command)
                {
                    // A hash before a word of the phrase is overlooked.
                    var verb = TextFold.Fold(text.AsSpan(command.VerbSpan.Start, command.VerbSpan.Length)).Replace("#", "", StringComparison.Ordinal);
                    Assert.Contains(verb, new[] { "ISCRIZIONE ON", "ISCRIZIONEON", "ON ISCRIZIONE", "ISCRIZIONE 0N", "ISCRIZIONE0N", "ISCRIVIMI" });
                }
            },
            iter: Texts.Cases);

    [Fact]
    public void P7_a_proposal_never_turns_a_wish_to_leave_into_joining() =>
        Gen.Select(Texts.Pick("STOP", "basta", "OFF", "cancellami", "disiscrivimi", "unsubscribe"), Texts.Pieced).Sample(
            (off, rest) =>
            {
                var outcome = SampleLines.SanRomano.Parse($"{off} {rest}");
                Assert.False(outcome is CommandOutcome { Effect: CommandEffect.Subscribe } or SuggestionOutcome { Candidates: [CommandOutcome { Effect: CommandEffect.Subscribe }] }, $"{outcome.RuleId}");
            },
            iter: Texts.Cases);

    private static IEnumerable<TextSpan> Spans(CommandOutcome command) =>
    [
        command.VerbSpan,
        .. command.Lists.Select(list => list.Span).Distinct(),
        .. command.UnknownLists.Select(list => list.Span),
        .. command.Fields.Select(field => field.Span),
        .. command.AmbiguousFields.Where(field => field.Candidates.Count == 1).Select(field => field.Span),
        .. command.Residue,
    ];
}
