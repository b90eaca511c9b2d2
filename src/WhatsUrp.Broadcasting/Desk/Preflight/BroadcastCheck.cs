// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Looks at a broadcast alone, without asking anybody: line, list, conditions, words.</summary>
internal static class BroadcastCheck
{
    private const int MostLevels = 6;
    private const int MostNodes = 50;

    private static readonly DeskFaultKind[] Structural =
    [
        DeskFaultKind.UnknownLine, DeskFaultKind.UnknownList, DeskFaultKind.UnknownField, DeskFaultKind.NoListCondition, DeskFaultKind.SegmentTooLarge,
    ];

    /// <summary>Tells whether nobody can be counted with these faults.</summary>
    public static bool Forbids(IEnumerable<DeskFault> faults) => faults.Any(fault => Structural.Contains(fault.Kind));

    /// <summary>How long the text may be without the footer.</summary>
    public static int MaxTextLength(LineProfile? profile, TransportCapabilities channel) =>
        Math.Max(0, channel.MaxTextLength - (profile is { BroadcastFooter.Length: > 0 } ? profile.BroadcastFooter.Length + 2 : 0));

    public static IEnumerable<DeskFault> Faults(Broadcast broadcast, LineProfile? profile, TransportCapabilities channel)
    {
        if (profile is null)
        {
            yield return DeskFaults.UnknownLine;
        }

        if (!Fits(broadcast.Segment))
        {
            yield return DeskFaults.SegmentTooLarge;
            yield break;
        }

        var named = SegmentLists.Named(broadcast.Segment).ToHashSet();
        foreach (var list in named.Append(broadcast.List).Where(list => profile is not null && profile.FindList(list) is null).Distinct())
        {
            yield return DeskFaults.UnknownList(list);
        }

        if (!SegmentLists.HoldsToLists(broadcast.Segment) || !named.Contains(broadcast.List))
        {
            yield return DeskFaults.NoListCondition;
        }

        foreach (var field in UnknownFields(broadcast, profile))
        {
            yield return DeskFaults.UnknownField(field);
        }

        var text = broadcast.Text.TrimEnd();
        if (text.Length == 0 && broadcast.Template is null)
        {
            yield return DeskFaults.Empty;
        }

        if (text.Length > MaxTextLength(profile, channel))
        {
            yield return DeskFaults.TextTooLong(text.Length, MaxTextLength(profile, channel));
        }
    }

    private static IEnumerable<FieldId> UnknownFields(Broadcast broadcast, LineProfile? profile) => profile?.Fields is { } fields
        ? Conditions(broadcast.Segment).Concat(Data(broadcast.Template)).Except(fields)
        : [];

    private static IEnumerable<FieldId> Data(BroadcastTemplate? template) => (template?.Slots ?? []).OfType<TemplateSlot.Datum>().Select(slot => slot.Field);

    private static IEnumerable<FieldId> Conditions(Segment segment) => segment switch
    {
        Segment.FieldIn field => [field.Field],
        Segment.All all => all.Parts.SelectMany(Conditions),
        Segment.Any any => any.Parts.SelectMany(Conditions),
        Segment.Complement complement => Conditions(complement.Part),
        _ => [],
    };

    private static bool Fits(Segment segment)
    {
        var nodes = 0;
        return Walk(segment, 1);

        bool Walk(Segment part, int level) => level <= MostLevels && ++nodes <= MostNodes && part switch
        {
            Segment.All all => all.Parts.All(inner => Walk(inner, level + 1)),
            Segment.Any any => any.Parts.All(inner => Walk(inner, level + 1)),
            Segment.Complement complement => Walk(complement.Part, level + 1),
            _ => true,
        };
    }
}
