// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>A calendar put together from holiday rules and other calendars.</summary>
/// <remarks>Immutable and thread-safe. The same rule id twice on one date counts once.</remarks>
public sealed class HolidayCalendar : IHolidayCalendar
{
    private const int EveryMonth = -1;

    private readonly IHolidayCalendar[] _parts;
    private readonly int[] _months;
    private readonly Holiday[]?[] _holidays; // of each rule, ready

    /// <summary>Initializes a new instance of the <see cref="HolidayCalendar"/> class.</summary>
    /// <param name="parts">Rules (each a calendar of one holiday) and calendars, in the order in which two holidays of one date are named.</param>
    public HolidayCalendar(params IEnumerable<IHolidayCalendar> parts)
    {
        _parts = [.. parts];
        _months = [.. _parts.Select(static part => part is HolidayRule rule ? rule.Months : EveryMonth)];
        _holidays = [.. _parts.Select(static part => part is HolidayRule rule ? new[] { rule.ToHoliday() } : null)];
    }

    /// <summary>Gets a calendar without holidays.</summary>
    public static HolidayCalendar Empty { get; } = new();

    /// <summary>Gets the holiday rules of this calendar; calendars that are not made of rules do not show here.</summary>
    public IEnumerable<HolidayRule> Rules => _parts.SelectMany(static part => part switch
    {
        HolidayRule rule => [rule],
        HolidayCalendar calendar => calendar.Rules,
        _ => [],
    });

    /// <summary>Returns a calendar that also has the holidays of another one.</summary>
    /// <param name="other">A rule or a calendar.</param>
    /// <returns>The composed calendar.</returns>
    public HolidayCalendar With(IHolidayCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new HolidayCalendar([.. _parts, other]);
    }

    /// <summary>Returns a calendar without the rule of that id.</summary>
    /// <param name="id">The id of the rule to leave out; an unknown one changes nothing.</param>
    /// <returns>The smaller calendar.</returns>
    public HolidayCalendar Without(string id) => new(_parts
        .Where(part => part is not HolidayRule rule || rule.Id != id)
        .Select(part => part is HolidayCalendar calendar ? calendar.Without(id) : part));

    /// <inheritdoc/>
    public IReadOnlyList<Holiday> HolidaysOn(DateOnly day)
    {
        IReadOnlyList<Holiday> found = [];
        var month = 1 << day.Month;
        for (var index = 0; index < _parts.Length; index++)
        {
            if ((_months[index] & month) == 0)
            {
                continue;
            }

            var more = _parts[index] is HolidayRule rule
                ? rule.FallsOn(day) ? _holidays[index]! : []
                : _parts[index].HolidaysOn(day);
            if (more.Count > 0)
            {
                found = found.Count == 0 && more.Count == 1 ? more : [.. found.Concat(more).DistinctBy(static holiday => holiday.Id, StringComparer.Ordinal)];
            }
        }

        return found;
    }
}
