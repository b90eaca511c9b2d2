// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>What a one-off override does to the hours of its dates.</summary>
public enum OverrideKind
{
    /// <summary>Takes hours away: the stated ones, or without any the whole day with the night that begins on it.</summary>
    Closed = 0,

    /// <summary>Adds hours, also on a holiday.</summary>
    Open = 1,

    /// <summary>Sets the hours of the day, whatever the other rules say.</summary>
    Replace = 2,
}
