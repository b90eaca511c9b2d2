// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.CivilTime;

/// <summary>Turns civil times of one zone into instants and back, with a stated answer for both daylight-saving nights.</summary>
/// <remarks>
/// <c>TimeZoneInfo.ConvertTimeToUtc</c> throws in a gap and silently takes standard time in an overlap; this class asks the zone
/// only for the offset at an instant, which always has exactly one answer. Ticks throughout; immutable and thread-safe.
/// </remarks>
internal sealed class LocalZone(TimeZoneInfo zone)
{
    /// <summary>No civil time is further than this from UTC.</summary>
    public const long Reach = OffsetTable.Reach;

    private readonly OffsetTable _offsets = new(zone);

    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The instant at which an interval starts: the first occurrence; in a gap, the transition.</summary>
    public long StartToUtc(long local) => ToUtc(local, last: false);

    /// <summary>The instant at which an interval ends: the last occurrence, so that it never closes early; in a gap, the transition.</summary>
    public long EndToUtc(long local) => ToUtc(local, last: true);

    /// <summary>The stretch of one offset in which an instant lies.</summary>
    public Stretch StretchAt(long utc) => _offsets.At(utc);

    /// <summary>The stretches of a year in UTC, in order.</summary>
    public Stretch[] StretchesOf(int year) => _offsets.OfYear(year);

    public DateTimeOffset At(long utc) => _offsets.At(utc).Show(utc);

    private long ToUtc(long local, bool last)
    {
        var before = _offsets.At(local - Reach);
        if (local + Reach < before.To)
        {
            return local - before.Offset;
        }

        var transition = before.To;
        var byOld = local - before.Offset;
        var byNew = local - _offsets.At(local + Reach).Offset;
        return (byOld < transition, byNew >= transition) switch
        {
            (false, false) => transition, // gap: the clock skips this time
            (true, true) => last ? byNew : byOld, // overlap: the clock shows this time twice
            (true, false) => byOld,
            (false, true) => byNew,
        };
    }
}
