// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.OfficeHours;

/// <summary>A closure, opening or replacement of hours that staff ordered while the service runs: what, for whom, by whom and when.</summary>
public sealed record StaffOverride
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the id of the office of the line; <see langword="null"/> when all its offices are meant.</summary>
    public string? Office { get; init; }

    /// <summary>Gets what is ordered. Its id is never used twice on a line, not even after a withdrawal; case does not count.</summary>
    public required ScheduleOverride Override { get; init; }

    /// <summary>Gets who ordered it: a name or id of a staff account as the host gives it, never a citizen's.</summary>
    public required string Actor { get; init; }

    /// <summary>Gets when it was ordered, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the withdrawal; <see langword="null"/> while the override is in force.</summary>
    public OverrideWithdrawal? Withdrawal { get; init; }

    /// <summary>Returns line and id, never who ordered it.</summary>
    /// <returns>The line and the id of the override.</returns>
    public override string ToString() => $"{Line}/{Override.Id}";
}
