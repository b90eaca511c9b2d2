// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Which dates a holiday rule names, its years of validity apart.</summary>
internal abstract record DatePattern
{
    public abstract bool Matches(DateOnly date);

    /// <summary>The same day of every year; 29 February only in leap years.</summary>
    internal sealed record FixedDay(int Month, int Day) : DatePattern
    {
        public override bool Matches(DateOnly date) => date.Day == Day && date.Month == Month;
    }

    /// <summary>A number of days after (or before) Easter Sunday.</summary>
    internal sealed record EasterOffset(int Days) : DatePattern
    {
        public override bool Matches(DateOnly date)
        {
            var number = date.DayNumber - Days;
            if (number < 0 || number > DateOnly.MaxValue.DayNumber)
            {
                return false;
            }

            var easter = DateOnly.FromDayNumber(number);
            return easter.Month is 3 or 4 && easter.DayOfWeek == DayOfWeek.Sunday && easter == GregorianEaster.Of(easter.Year);
        }
    }

    /// <summary>The nth (or, negative, the nth last) weekday of a month.</summary>
    internal sealed record NthWeekday(int Month, DayOfWeek Weekday, int Nth) : DatePattern
    {
        public override bool Matches(DateOnly date) =>
            date.Month == Month
            && date.DayOfWeek == Weekday
            && (Nth > 0
                ? (date.Day - 1) / 7 == Nth - 1
                : (DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7 == -Nth - 1);
    }

    /// <summary>Dates named one by one, for a feast that is moved from year to year.</summary>
    internal sealed record Listed(IReadOnlySet<DateOnly> Dates) : DatePattern
    {
        public override bool Matches(DateOnly date) => Dates.Contains(date);
    }
}
