// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>What a compiled year is made from, and what answers where there is none.</summary>
/// <remarks>Implementations are thread-safe and always give the same answer. Ticks are UTC.</remarks>
internal interface ISegmentSource
{
    /// <summary>The verdict at an instant.</summary>
    Verdict At(long utc);

    /// <summary>The verdicts of <c>[from, to)</c> in order and without a hole, worked out while they are read.</summary>
    IEnumerable<Segment> Segments(long from, long to);
}
