// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads the holidays of an office; left out, the national ones close it.</summary>
internal static class HolidaysReader
{
    private static readonly string[] s_forms = ["Date", "EasterOffset", "Weekday", "Dates"];

    public static (HolidayCalendar Calendar, HolidayBehaviour Behaviour) Read(SectionReader section)
    {
        section.Only("Behaviour", "National", "Regional", "Patron");
        var behaviour = section.Value<HolidayBehaviour>("Behaviour", Texts.TryName, "Closed or Ignored is expected.") ?? HolidayBehaviour.Closed;
        var calendar = section.Flag("National", absent: true) ? ItalianHolidays.National : HolidayCalendar.Empty;
        foreach (var entry in section.List("Regional"))
        {
            if (entry.OwnText() is not { } id)
            {
                continue;
            }

            if (ItalianHolidays.Regional.Rules.FirstOrDefault(rule => rule.Id == id) is { } regional)
            {
                calendar = calendar.With(regional);
            }
            else
            {
                entry.Fault($"unknown regional holiday; known are {string.Join(", ", ItalianHolidays.Regional.Rules.Select(static rule => rule.Id))}.");
            }
        }

        return (section.Has("Patron") && ReadPatron(section.Child("Patron")) is { } patron ? calendar.With(patron) : calendar, behaviour);
    }

    private static HolidayRule? ReadPatron(SectionReader section)
    {
        section.Only("Name", "Date", "EasterOffset", "Month", "Weekday", "Nth", "Dates", "ValidFrom", "ValidTo");
        var saint = section.Required("Name");
        string[] forms = [.. s_forms.Where(section.Has)];
        if (forms.Length != 1)
        {
            section.Fault("one of Date (MM-dd), EasterOffset (days), Weekday with Month and Nth, or Dates (yyyy-MM-dd) is expected.");
            return null;
        }

        var from = section.Value<int>("ValidFrom", Texts.TryYear, "a year is expected.");
        var to = section.Value<int>("ValidTo", Texts.TryYear, "a year is expected.");
        if (to < from)
        {
            section.Fault("ValidTo", "comes before ValidFrom.");
        }

        // Without a name the rule is read all the same, so that its own faults are told too.
        return ReadRule(section, forms[0], saint ?? "patrono") is { } rule ? rule with { ValidFrom = from, ValidTo = to } : null;
    }

    private static HolidayRule? ReadRule(SectionReader section, string form, string saint)
    {
        switch (form)
        {
            case "Date":
                return section.Value<DateOnly>("Date", Texts.TryDayOfYear, "no day of the year; write it as MM-dd.") is { } day
                    ? PatronSaint.On(day.Month, day.Day, saint)
                    : null;
            case "EasterOffset":
                return section.Value<int>("EasterOffset", TryOffset, "days after Easter are expected, from -180 to 180.") is { } offset
                    ? PatronSaint.AfterEaster(offset, saint)
                    : null;
            case "Weekday":
                var weekday = section.Value<DayOfWeek>("Weekday", Texts.TryDay, "a day is expected, such as Sun.");
                var month = section.Required("Month") is null ? null : section.Value<int>("Month", TryMonth, "a month is expected, from 1 to 12.");
                var nth = section.Required("Nth") is null ? null : section.Value<int>("Nth", TryNth, "1 to 5, or -1 (the last) to -5, is expected.");
                return weekday is { } w && month is { } m && nth is { } n ? PatronSaint.OnNth(m, w, n, saint) : null;
            default:
                DateOnly[] dates = [.. section.List("Dates").Select(ReadDate).OfType<DateOnly>()];
                return dates.Length > 0 ? PatronSaint.OnDates(saint, dates) : null;
        }
    }

    private static DateOnly? ReadDate(SectionReader entry)
    {
        if (entry.OwnText() is { } text)
        {
            if (Texts.TryDate(text, out var date))
            {
                return date;
            }

            entry.Fault("no date; write it as yyyy-MM-dd.");
        }

        return null;
    }

    private static bool TryOffset(string text, out int days) => Texts.TryNumber(text, out days) && days is >= -180 and <= 180;

    private static bool TryMonth(string text, out int month) => Texts.TryNumber(text, out month) && month is >= 1 and <= 12;

    private static bool TryNth(string text, out int nth) => Texts.TryNumber(text, out nth) && nth is (>= -5 and <= 5) and not 0;
}
