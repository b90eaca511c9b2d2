// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>What a holiday is a holiday from.</summary>
public enum HolidayKind
{
    /// <summary>A public holiday by law or contract, the patron's day included (<c>PH</c> in the OSM notation).</summary>
    Public = 0,

    /// <summary>A school holiday (<c>SH</c>). None is built in: they exist only if a calendar brings them, and close no office.</summary>
    School = 1,
}
