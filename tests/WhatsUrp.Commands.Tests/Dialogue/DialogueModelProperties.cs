// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>P13: the state machine does what the model does, event by event.</summary>
[Trait("Category", "Property")]
public sealed class DialogueModelProperties
{
    private static readonly Catalog.CompiledLine Line = SampleLines.Compile(SampleLines.SanRomano);

    [Fact]
    public void P13_the_dialogue_goes_where_the_model_goes() =>
        Gen.OneOf(ModelEvent.All).Array[1, 14].Sample(
            events =>
            {
                var talk = new Talk(Line);
                var model = new DialogueModel();
                foreach (var happening in events.Where(happening => model.Knows(happening.Kind)))
                {
                    model = model.After(happening);
                    _ = happening.Text is null ? talk.Waits(TimeSpan.FromDays(3)) : talk.Says(happening.Text);
                    Assert.Equal(Describe(model), Describe(talk));
                }
            },
            iter: 10_000,
            print: events => string.Join(" > ", events.AsEnumerable()));

    private static string Describe(DialogueModel model) => $"accepted {model.Accepted}, on {string.Join(' ', model.Active)}, holds {string.Join(' ', model.Stored)}, awaits {model.Awaits}";

    private static string Describe(Talk talk)
    {
        var state = talk.State;
        var awaits = state.Draft is { } draft && draft.ExpiresAt > talk.Now ? Describe(draft) : "";
        return $"accepted {state.Acceptance is not null}, on {string.Join(' ', talk.ActiveLists)}, holds {string.Join(' ', state.Fields.Select(datum => datum.Field.Value).Order(StringComparer.Ordinal))}, awaits {awaits}";
    }

    private static string Describe(Draft draft) => draft.Stage switch
    {
        DraftStage.AwaitingPolicy => "policy",
        DraftStage.AwaitingLists => "lists",
        DraftStage.AwaitingField => draft.Field!.Value.Value,
        _ => draft.Stage.ToString(),
    };
}
