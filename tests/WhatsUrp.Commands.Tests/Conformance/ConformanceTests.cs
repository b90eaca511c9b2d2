// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using Xunit.Abstractions;

namespace WhatsUrp.Commands.Tests.Conformance;

public class ConformanceTests(ITestOutputHelper output)
{
    private const double Bar = 0.9;

    [Fact]
    public void Messages_are_read_as_expected()
    {
        if (SharedData.TryRead("messages.jsonl") is not { } messages)
        {
            output.WriteLine("SKIPPED: messages.jsonl not found (WHATSURP_SHARED_DATA).");
            return;
        }

        var scores = messages
            .Where(message => Text(message, "verdict") != "contextual")
            .Select(message => (Id: Text(message, "id"), Category: Category(message), Message: message, Outcome: SampleLines.SanRomano.Parse(Text(message, "text"))))
            .Select(item => (item.Id, item.Category, item.Message, item.Outcome, Fault: Expectation.FaultOf(item.Message, item.Outcome)))
            .ToList();
        foreach (var category in scores.GroupBy(score => score.Category))
        {
            output.WriteLine($"{category.Key}: {category.Count(score => score.Fault is null)}/{category.Count()}");
        }

        foreach (var score in scores.Where(score => score.Fault is not null))
        {
            output.WriteLine($"  {score.Id}: {score.Fault} [{score.Outcome.GetType().Name} {score.Outcome.RuleId}]");
        }

        Assert.DoesNotContain(scores, score => score.Fault is { } fault && fault.StartsWith("leave", StringComparison.Ordinal));
        Assert.DoesNotContain(scores, score => Text(score.Message, "verdict") == "not_command" && score.Outcome is CommandOutcome { Effect: Commands.Definitions.CommandEffect.Subscribe });
        Assert.True(scores.Count(score => score.Fault is null) >= Bar * scores.Count, "fewer than 90 % of the messages are read as expected");
    }

    [Fact]
    public void Whoever_wants_out_gets_out_and_nobody_else()
    {
        if (SharedData.TryRead("optouts.jsonl") is not { } messages)
        {
            output.WriteLine("SKIPPED: optouts.jsonl not found (WHATSURP_SHARED_DATA).");
            return;
        }

        var read = messages.Select(message => (Id: Text(message, "id"), Wants: message.GetProperty("optOut").GetBoolean(), Outcome: SampleLines.SanRomano.Parse(Text(message, "text")))).ToList();
        var wishes = read.Where(item => item.Wants).ToList();
        output.WriteLine($"out at once: {wishes.Count(item => item.Outcome is OptOutOutcome)}/{wishes.Count}");
        output.WriteLine($"asked at once: {wishes.Count(item => IsAsked(item.Outcome))}/{wishes.Count}");
        output.WriteLine($"others flagged: {read.Count(item => !item.Wants && IsAsked(item.Outcome))}/{read.Count(item => !item.Wants)}");
        foreach (var item in read.Where(item => !item.Wants && item.Outcome is OptOutOutcome))
        {
            output.WriteLine($"  {item.Id}: taken out by {item.Outcome.RuleId}");
        }

        foreach (var item in wishes.Where(item => item.Outcome is not OptOutOutcome))
        {
            output.WriteLine($"  {item.Id}: {item.Outcome.GetType().Name} {item.Outcome.RuleId}");
        }

        Assert.DoesNotContain(read, item => !item.Wants && item.Outcome is OptOutOutcome);
        Assert.True(wishes.Count(item => item.Outcome is OptOutOutcome || IsAsked(item.Outcome)) >= 0.97 * wishes.Count, "wishes to leave are ignored");
    }

    private static bool IsAsked(ParseOutcome outcome) => outcome is NotACommand { PossibleOptOut: true } or AmbiguousOutcome;

    private static string Category(JsonElement message) => message.GetProperty("tags").EnumerateArray().First().GetString()!;

    private static string Text(JsonElement message, string name) => message.GetProperty(name).GetString()!;
}
