// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Asks of a segment whether it reaches members of lists alone.</summary>
internal static class SegmentLists
{
    /// <summary>Tells whether nobody fits without being on a list. A complement never proves it: who is not on one list may be on none.</summary>
    public static bool HoldsToLists(Segment segment) => segment switch
    {
        Segment.OnList => true,
        Segment.All all => all.Parts.Any(HoldsToLists),
        Segment.Any any => any.Parts.Count > 0 && any.Parts.All(HoldsToLists),
        _ => false,
    };

    /// <summary>Names the lists that a segment asks for; those in a complement are not asked for.</summary>
    public static IEnumerable<ListId> Named(Segment segment) => segment switch
    {
        Segment.OnList on => [on.Id],
        Segment.All all => all.Parts.SelectMany(Named),
        Segment.Any any => any.Parts.SelectMany(Named),
        _ => [],
    };
}
