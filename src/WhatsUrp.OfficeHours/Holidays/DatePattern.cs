// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Which dates a holiday rule names, its years of validity apart.</summary>
internal abstract record DatePattern
{
    /// <summary>The months in which the rule may name a date, as bits 1 to 12: most rules need no look at most dates.</summary>
    public abstract int Months { get; }

    public abstract bool Matches(DateOnly date);

    private static int MonthsBetween(DateOnly first, DateOnly last)
    {
        var months = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            months |= 1 << day.Month;
        }

        return months;
    }

    /// <summary>The same day of every year; 29 February only in leap years.</summary>
    internal sealed record FixedDay(int Month, int Day) : DatePattern
    {
        public override int Months => 1 << Month;

        public override bool Matches(DateOnly date) => date.Day == Day && date.Month == Month;
    }

    /// <summary>A number of days after (or before) Easter Sunday.</summary>
    internal sealed record EasterOffset(int Days) : DatePattern
    {
        // From 22 March to 25 April, with a day more on each side for 29 February.
        public override int Months { get; } = MonthsBetween(new DateOnly(2001, 3, 21).AddDays(Days), new DateOnly(2001, 4, 26).AddDays(Days));

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
        public override int Months => 1 << Month;

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
        public override int Months { get; } = Dates.Aggregate(0, static (months, date) => months | (1 << date.Month));

        public override bool Matches(DateOnly date) => Dates.Contains(date);
    }
}
