// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.CivilTime;

/// <summary>UTC ticks <c>[From, To)</c> in which a zone keeps one offset, in ticks.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(long From, long To, long Offset)
{
    public bool Holds(long utc) => utc >= From && utc < To;

    /// <summary>What the zone's clock shows at an instant of the stretch; in UTC where the calendar has no such civil time.</summary>
    public DateTimeOffset Show(long utc)
    {
        var local = utc + Offset;
        return (ulong)local > (ulong)DateTime.MaxValue.Ticks
            ? new DateTimeOffset(utc, TimeSpan.Zero)
            : new DateTimeOffset(local, new TimeSpan(Offset));
    }
}
