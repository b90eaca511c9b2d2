// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Tests.Dialogue;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>A citizen who joins any line by its own words and answers whatever it asks.</summary>
internal sealed class Registration(CompiledLine line)
{
    private const int MostAnswers = 12;

    public Talk Talk { get; } = new(line);

    /// <summary>Gets the verb that joins; <see langword="null"/> on a line without lists.</summary>
    public VerbDefinition? Join => line.Definition.Verbs.FirstOrDefault(verb => verb.Effect == CommandEffect.Subscribe);

    /// <summary>Gets what the line publishes for leaving, or the core word where it publishes nothing.</summary>
    public string Leave => line.Definition.Verbs.FirstOrDefault(verb => verb.Effect == CommandEffect.Unsubscribe)?.Phrases[0].Text ?? "STOP";

    /// <summary>Joins, and answers until nothing is asked any more.</summary>
    /// <returns>How many messages it took.</returns>
    public int Run()
    {
        Talk.Says(Join!.Phrases.Count > 0 ? Join.Phrases[0].Text : string.Join(", ", line.Definition.Fields.Select(ValueOf)));
        var messages = 1;
        while (Talk.State.Draft is { } draft && messages <= MostAnswers)
        {
            if (draft.Stage == DraftStage.AwaitingOperator)
            {
                Talk.IsApproved();
                continue;
            }

            Talk.Says(AnswerTo(draft));
            messages++;
        }

        return messages;
    }

    private string AnswerTo(Draft draft) => draft.Stage switch
    {
        DraftStage.AwaitingPolicy => line.Definition.Policy!.Accept[0],
        DraftStage.AwaitingLists => line.Definition.Lists[0].Definition.Title,
        DraftStage.AwaitingField => ValueOf(line.Definition.FindField(draft.Field!.Value)!),
        DraftStage.AwaitingChoice => "1",
        _ => "Confermo",
    };

    private static string ValueOf(FieldDefinition field) => field.Kind switch
    {
        FieldKind.GivenName => "Anna",
        FieldKind.Surname => "Bianchi",
        FieldKind.Place or FieldKind.Choice => field.Choices[0].Title,
        FieldKind.Pattern => new string('7', field.MinLength),
        _ => "prova",
    };
}
