// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Segments;

/// <summary>What a person must still be on to get a broadcast: one list of each clause.</summary>
/// <remarks>Data of registration decide who is in the audience, consent alone decides whether a copy may still leave.</remarks>
internal static class ConsentClauses
{
    public static IReadOnlyList<IReadOnlyList<ListId>> Of(Broadcast broadcast) =>
        Of(broadcast.Segment) is { Count: > 0 } clauses ? clauses : [[broadcast.List]];

    /// <summary>Tells whether nobody fits a segment without being on a list.</summary>
    public static bool NeedsList(Segment segment) => Of(segment).Count > 0;

    /// <summary>Tells whether somebody who is on some lists is still among those meant.</summary>
    public static bool AreMet(IReadOnlyList<IReadOnlyList<ListId>> clauses, IReadOnlySet<ListId> lists) =>
        clauses.All(clause => clause.Any(lists.Contains));

    /// <summary>Lists what a person of a segment must be on: one list of each clause.</summary>
    public static IReadOnlyList<IReadOnlyList<ListId>> Of(Segment segment) => segment switch
    {
        Segment.OnList list => [[list.Id]],
        Segment.All all => [.. all.Parts.SelectMany(Of)],

        // All clauses of an alternative in one: it never grows beyond the lists there are.
        Segment.Any { Parts.Count: > 0 } any when any.Parts.Select(Of).ToList() is var parts && parts.All(part => part.Count > 0) =>
            [[.. parts.SelectMany(part => part).SelectMany(clause => clause).Distinct()]],
        _ => [],
    };
}
