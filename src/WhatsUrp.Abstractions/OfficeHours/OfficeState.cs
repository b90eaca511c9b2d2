// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>Whether people answer at an instant.</summary>
public enum OfficeState
{
    /// <summary>Nobody answers.</summary>
    Closed = 0,

    /// <summary>The office answers.</summary>
    Open = 1,

    /// <summary>The office answers by appointment, or the schedule leaves it open to doubt (the OSM notation's <c>unknown</c>).</summary>
    ByAppointment = 2,
}
