// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Lists who is subscribed.</summary>
internal sealed class SubscribersOrder(ISubscriberStore store, LineLexicon lexicon) : IOfficeOrder
{
    public string Name => "/subscribers";

    public string Usage => "/subscribers [#LIST]: who is on any list, or on one";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        Segment segment = arguments.Length == 0
            ? new Segment.Any([.. lexicon.Line.Lists.Select(list => new Segment.OnList(list.Id))])
            : new Segment.OnList(lexicon.FindList(arguments).Id);
        var people = await store.StreamAudienceAsync(lexicon.Line.Id, segment, cancellationToken).ToListAsync(cancellationToken);
        return new OfficeAnswer(
            new SubscribersJson("subscribers", people.Count, [.. people.Select(ToJson)]),
            new Block.Table($"Iscritti: {people.Count}", ["Numero", "Liste", .. lexicon.Line.Fields.Select(field => field.Title)], [.. people.Select(ToRow)]));
    }

    private SubscriberJson ToJson(AudienceMember person) => new(
        AddressText.All(person.Address),
        [.. person.Lists.Select(list => list.Value)],
        JsonFields.Of(lexicon.Line, person.Fields.Select(value => (value.Field, value.Value))));

    private string[] ToRow(AudienceMember person) =>
    [
        AddressText.All(person.Address),
        string.Join(", ", person.Lists.Select(lexicon.Title)),
        .. lexicon.Display(person.Fields).Select(field => string.Join(", ", field.Values)),
    ];
}
