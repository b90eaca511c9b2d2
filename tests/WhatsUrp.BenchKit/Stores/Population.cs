// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.BenchKit.Stores;

/// <summary>The invented residents of San Romano on the bench, and what is sent to them.</summary>
public static class Population
{
    public const string Routine = "pubblica-utilita";
    public const string Emergency = "emergenze";
    public const string Hamlet = "frazione";

    /// <summary>Over how many hamlets the residents are spread evenly.</summary>
    public const int Hamlets = 20;

    public const long First = 393330000000;

    public static readonly LineId Line = new("san-romano");

    public static IReadOnlyList<string> Lists { get; } = [Routine, Emergency];

    public static string Phone(int resident) => (First + resident).ToString(CultureInfo.InvariantCulture);

    /// <summary>Who is on a list and lives in one of the first hamlets.</summary>
    public static Segment Living(string list, int hamlets) => new Segment.All(
    [
        new Segment.OnList(new ListId(list)),
        new Segment.FieldIn(new FieldId(Hamlet), [.. Enumerable.Range(0, hamlets).Select(hamlet => $"h{hamlet}")]),
    ]);

    public static BroadcastRecord Broadcast(string list, OnUnknown onUnknown, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        var broadcast = WhatsUrp.Broadcasts.Broadcast.ToList(Line, new ListId(list), "Domani la strada per Villetta è chiusa.") with { OnUnknown = onUnknown, NotBefore = notBefore };
        return new BroadcastRecord
        {
            Id = BroadcastId.New(now),
            Broadcast = broadcast,
            State = BroadcastState.Draft,
            Revision = 0,
            Lane = list == Emergency ? Lane.Emergency : Lane.Routine,
            Author = "anna",
            ContentSha256 = new string('0', 64),
            CreatedAt = now,
        };
    }
}
