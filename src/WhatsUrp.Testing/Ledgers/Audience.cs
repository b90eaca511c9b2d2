// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Finds whom a segment concerns, who of them is left out, and whether a person still belongs to a broadcast.</summary>
internal static class Audience
{
    private const int MostLevels = 6;
    private const int MostNodes = 50;
    private static readonly SubscriptionState[] s_active = [SubscriptionState.Active];
    private static readonly SubscriptionState[] s_entered = [SubscriptionState.Active, SubscriptionState.PendingPolicy];
    private static readonly SubscriptionState[] s_any = [SubscriptionState.Active, SubscriptionState.PendingPolicy, SubscriptionState.Off];

    public static IReadOnlyList<LedgerPerson> Of(LedgerLine line, Segment segment)
    {
        Check(segment);
        return [.. Living(line, SubscriberStatus.Active).Where(person => Fits(person, segment, s_active))];
    }

    /// <summary>Counts who is left out, by reason.</summary>
    public static Dictionary<string, int> Excluded(LedgerLine line, Segment segment)
    {
        var members = Of(line, segment);
        var blocked = Living(line, SubscriberStatus.Blocked).Count(person => Fits(person, segment, s_active));
        var others = Living(line, SubscriberStatus.Active).Except(members).ToList();
        var pending = others.Count(person => Fits(person, segment, s_entered));
        var left = others.Count(person => Fits(person, segment, s_any) && !Fits(person, segment, s_entered));
        return new[] { ("blocked", blocked), ("left", left), ("pending", pending) }
            .Where(pair => pair.Item2 > 0).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>Tells whether a person is still on the lists that a broadcast is for: on one of each clause.</summary>
    public static bool StillWanted(LedgerPerson person, Broadcast broadcast) => StillWanted(person.Subscriptions, broadcast);

    public static bool StillWanted(IReadOnlyList<Subscription> subscriptions, Broadcast broadcast)
    {
        var clauses = Clauses(broadcast.Segment);
        var active = subscriptions.Where(s => s.State == SubscriptionState.Active).Select(s => s.List).ToHashSet();
        return (clauses.Count > 0 ? clauses : [[broadcast.List]]).All(clause => clause.Any(active.Contains));
    }

    private static IEnumerable<LedgerPerson> Living(LedgerLine line, SubscriberStatus status) => line.Book.Persons
        .Where(person => person.MergedInto is null && person.Status == status)
        .OrderBy(person => person.CreatedAt).ThenBy(person => person.Id.Value);

    private static bool Fits(LedgerPerson person, Segment segment, SubscriptionState[] states)
    {
        var lists = person.Subscriptions.Where(s => states.Contains(s.State)).Select(s => s.List).ToHashSet();
        return lists.Count > 0 && Fits(person, segment, lists);
    }

    private static bool Fits(LedgerPerson person, Segment segment, HashSet<ListId> lists) => segment switch
    {
        Segment.All all => all.Parts.All(part => Fits(person, part, lists)),
        Segment.Any any => any.Parts.Any(part => Fits(person, part, lists)),
        Segment.Complement complement => !Fits(person, complement.Part, lists),
        Segment.OnList list => lists.Contains(list.Id),
        Segment.FieldIn field => person.Fields.Any(value => value.Field == field.Field && field.Keys.Contains(value.Key, StringComparer.Ordinal)),
        _ => throw new ArgumentException("WURP0111: a segment holds an empty part.", nameof(segment)),
    };

    private static IReadOnlyList<IReadOnlyList<ListId>> Clauses(Segment segment) => segment switch
    {
        Segment.OnList list => [[list.Id]],
        Segment.All all => [.. all.Parts.SelectMany(Clauses)],
        Segment.Any any when any.Parts.Count > 0 && any.Parts.All(part => Clauses(part).Count > 0) =>
            [[.. any.Parts.SelectMany(Clauses).SelectMany(clause => clause).Distinct()]],
        _ => [],
    };

    private static void Check(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (Levels(segment) > MostLevels || Nodes(segment) > MostNodes)
        {
            throw new ArgumentException($"WURP0110: a segment has at most {MostLevels} levels and {MostNodes} nodes.", nameof(segment));
        }
    }

    private static int Levels(Segment segment) => 1 + PartsOf(segment).Select(Levels).DefaultIfEmpty().Max();

    private static int Nodes(Segment segment) => 1 + PartsOf(segment).Sum(Nodes);

    private static IReadOnlyList<Segment> PartsOf(Segment segment) => segment switch
    {
        Segment.All all => all.Parts,
        Segment.Any any => any.Parts,
        Segment.Complement complement => [complement.Part],
        _ => [],
    };
}
