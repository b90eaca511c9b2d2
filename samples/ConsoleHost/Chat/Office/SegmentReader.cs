// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Subscribers;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Reads the conditions of a broadcast: <c>frazione=Villetta,"San Romano"</c>.</summary>
internal sealed class SegmentReader(LineLexicon lexicon, ISubscriberStore store)
{
    /// <summary>Takes the conditions from the front of a text; the first word that is none begins the message.</summary>
    public async ValueTask<IReadOnlyList<Segment>> TakeAsync(WordReader words, ListRule list, CancellationToken cancellationToken)
    {
        var conditions = new List<Segment>();
        while (NameOf(words.Peek()) is { } name)
        {
            var field = lexicon.FindField(name);
            var values = WordReader.SplitValues(words.Take()[(name.Length + 1)..]);
            if (values.Count == 0)
            {
                throw new OperatorException($"{name}= needs a value.");
            }

            conditions.Add(new Segment.FieldIn(field.Id, field.Choices.Count > 0
                ? [.. values.Select(value => LineLexicon.FindChoice(field, value).Id)]
                : await KeysOnRecordAsync(field, values, list, cancellationToken)));
        }

        return conditions;
    }

    private static string? NameOf(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && word.AsSpan(0, equals).IndexOfAnyExcept(Identifier) < 0 ? word[..equals] : null;
    }

    /// <summary>A free text is compared with what people of the list have written in any spelling.</summary>
    private async ValueTask<IReadOnlyList<string>> KeysOnRecordAsync(
        FieldDefinition field, IReadOnlyList<string> values, ListRule list, CancellationToken cancellationToken)
    {
        var wanted = values.Select(LooseKey.Of).ToHashSet();
        var keys = new HashSet<string>();
        await foreach (var person in store.StreamAudienceAsync(lexicon.Line.Id, new Segment.OnList(list.Id), cancellationToken))
        {
            keys.UnionWith(person.Fields
                .Where(value => value.Field == field.Id && wanted.Contains(LooseKey.Of(value.Value)))
                .Select(value => value.Key));
        }

        return keys.Count > 0
            ? [.. keys]
            : throw new OperatorException($"Nobody on the list {list.Definition.Title} has {field.Id.Value} = {string.Join(" or ", values)}.");
    }

    private static readonly System.Buffers.SearchValues<char> Identifier =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
}
