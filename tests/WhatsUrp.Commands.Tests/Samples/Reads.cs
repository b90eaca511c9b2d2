// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Samples;

/// <summary>A small vocabulary of asserts about what a message was understood as.</summary>
internal static class Reads
{
    public static CommandOutcome Joins(string text, string lists, string data = "")
    {
        var command = Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse(text));
        Assert.Equal(CommandEffect.Subscribe, command.Effect);
        Assert.Equal(lists, string.Join(' ', command.Lists.Select(list => list.Id.Value)));
        Assert.Equal(data, string.Join("; ", command.Fields.OrderBy(field => field.Field.Value, StringComparer.Ordinal).Select(field => $"{field.Field}={field.Value}")));
        return command;
    }

    public static OptOutOutcome Leaves(string text, OptOutTier tier, string lists = "")
    {
        var leave = Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text));
        Assert.Equal((tier, lists), (leave.Tier, string.Join(' ', leave.Lists.Select(list => list.Value))));
        return leave;
    }

    public static NotACommand Reports(string text) => Assert.IsType<NotACommand>(SampleLines.SanRomano.Parse(text));

    public static DialogueAnswerOutcome Answers(DraftStage stage, string text, string? field = null, params string[] candidates) =>
        Assert.IsType<DialogueAnswerOutcome>(InDialogue(stage, text, field, candidates));

    public static ParseOutcome InDialogue(DraftStage stage, string text, string? field = null, params string[] candidates) =>
        SampleLines.SanRomano.Parse(text, new ParseContext(new Draft
        {
            Id = "abcd1234",
            Stage = stage,
            Field = field is null ? null : new FieldId(field),
            Candidates = candidates,
            Language = "it",
            ExpiresAt = DateTimeOffset.UnixEpoch,
            LastMessageAt = DateTimeOffset.UnixEpoch,
        }));

    public static string Data(DialogueAnswerOutcome answer) =>
        string.Join("; ", answer.Fields.OrderBy(field => field.Field.Value, StringComparer.Ordinal).Select(field => $"{field.Field}={field.Value}"));
}
