// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>Says who took an override back. The override stays on record.</summary>
/// <param name="Actor">A name or id of a staff account as the host gives it.</param>
/// <param name="At">When, to the microsecond.</param>
public sealed record OverrideWithdrawal(string Actor, DateTimeOffset At)
{
    /// <summary>Returns when, never who.</summary>
    /// <returns>The instant.</returns>
    public override string ToString() => At.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
