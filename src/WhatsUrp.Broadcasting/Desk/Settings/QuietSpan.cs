// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>The hours in which routine broadcasts do not begin, by the clocks of the line.</summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end, on the next day when that is earlier. The same as <paramref name="From"/> for no quiet hours.</param>
public readonly record struct QuietSpan(TimeOnly From, TimeOnly To)
{
    /// <summary>Gets the usual quiet hours, 22:00 to 7:00.</summary>
    public static QuietSpan Usual { get; } = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>Gets no quiet hours.</summary>
    public static QuietSpan None { get; }

    /// <summary>Tells whether a time of day lies within.</summary>
    /// <param name="time">The time.</param>
    /// <returns><see langword="true"/> from the beginning on, and no longer at the end.</returns>
    public bool Contains(TimeOnly time) => From != To && time.IsBetween(From, To);
}
