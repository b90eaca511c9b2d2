// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;

namespace WhatsUrp.OfficeHours.Tests.Osm;

/// <summary>Random notations, valid by construction, and texts that are nearly so.</summary>
internal static class NotationGens
{
    private static readonly Gen<string> Month = Gen.OneOf("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static readonly Gen<string> Day = Gen.OneOf("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static readonly Gen<string> Offset = Gen.Int[-9, 9].Select(static days => days == 0 ? "" : $" {days:+0;-0} day{(days is 1 or -1 ? "" : "s")}");
    private static readonly Gen<int> Nth = Gen.OneOf(1, 2, 3, 4, 5, -1, -2);

    private static readonly Gen<string> Point = Gen.OneOf(
        Gen.Select(Month, Gen.Int[1, 28], static (month, day) => $"{month} {day:00}"),
        Offset.Select(static offset => $"easter{offset}"),
        Gen.Select(Month, Day, Nth, Offset, static (month, day, nth, offset) => $"{month} {day}[{nth}]{offset}"),
        Gen.Select(Month, Gen.Int[1, 28], Gen.OneOf('+', '-'), Day, static (month, date, sign, day) => $"{month} {date:00}{sign}{day}"));

    private static readonly Gen<string> Date = Gen.OneOf(
        Point,
        Gen.Select(Point, Point, static (from, to) => $"{from}-{to}"),
        Gen.Select(Month, Gen.Int[1, 14], Gen.Int[15, 28], Gen.Int[2, 9], Gen.Bool, static (month, from, to, step, stepped) => $"{month} {from:00}-{to}{(stepped ? $"/{step}" : "")}"),
        Gen.Select(Gen.Int[2026, 2028], Point, static (year, point) => $"{year} {point}"),
        Gen.Select(Gen.Int[2026, 2028], Month, Gen.Int[1, 28], static (year, month, day) => $"{year} {month} {day:00}+"));

    private static readonly Gen<string> Months = Gen.OneOf(Month, Gen.Select(Month, Month, static (from, to) => $"{from}-{to}")).Array[1, 3].Select(static list => string.Join(',', list));
    private static readonly Gen<string> Years = Gen.OneOf(
        Gen.Int[2025, 2028].Select(static year => $"{year}+"),
        Gen.Select(Gen.Int[2020, 2026], Gen.Int[2027, 2030], Gen.Int[2, 3], static (from, to, step) => $"{from}-{to}/{step}"),
        Gen.Int[2020, 2027].Select(static year => $"{year}/2"));

    private static readonly Gen<string> Weeks = Gen.Select(Gen.Int[1, 53], Gen.Int[0, 30], Gen.Int[2, 3], static (from, more, step) =>
        $"week {from:00}{(more > 0 && from + more <= 53 ? $"-{from + more:00}/{step}" : "")}");

    private static readonly Gen<string> Wide = Gen.OneOf(
        Gen.Const(""), Date.Array[1, 2].Select(static list => string.Join(',', list)), Months, Weeks, Years,
        Gen.Select(Years, Months, static (years, months) => $"{years} {months}"),
        Gen.Select(Months, Weeks, static (months, weeks) => $"{months} {weeks}"));

    private static readonly Gen<string> Weekdays = Gen.OneOf(
        Day,
        Gen.Select(Day, Day, static (from, to) => $"{from}-{to}"),
        Gen.Select(Day, Nth, Nth, Offset, static (day, one, other, offset) => $"{day}[{one},{other}]{offset}")).Array[1, 3].Select(static list => string.Join(',', list));

    private static readonly Gen<string> Holiday = Gen.OneOf(Gen.OneOf("PH", "SH"), Offset.Select(static offset => $"PH{offset}"));
    private static readonly Gen<string> Days = Gen.OneOf(
        Gen.Const(""), Weekdays, Weekdays, Holiday,
        Gen.Select(Weekdays, Holiday, static (days, holiday) => $"{days},{holiday}"),
        Gen.Select(Holiday, Weekdays, static (holiday, days) => $"{holiday} {days}"));

    private static readonly Gen<string> Span = Gen.Select(Gen.Int[0, 95], Gen.Int[0, 192], Gen.Int[0, 5], static (start, end, form) => form switch
    {
        0 => $"{Clock(start)}+",
        1 when end < 192 => $"{Clock(start)}-{Clock(end)}+",
        _ => $"{Clock(start)}-{Clock(end)}",
    });

    private static readonly Gen<string> Times = Span.Array[0, 3].Select(static list => string.Join(',', list));
    private static readonly Gen<string> State = Gen.OneOf("", "", "", "off", "off", "unknown", "open", "off \"ferie\"", "\"su richiesta\"", "open \"solo; telefono || posta\"");

    private static readonly Gen<string> Rule = Gen.Select(Wide, Days, Times, State, static (wide, days, times, state) =>
        string.Join(' ', new[] { wide.Length > 0 && days.Length > 0 ? wide + ":" : wide, days, times, state }.Where(static part => part.Length > 0)) is { Length: > 0 } rule ? rule : "24/7");

    public static readonly Gen<string> Valid = Gen.Select(Rule, Gen.Select(Rule, Gen.Int[0, 3]).Array[0, 4], static (first, more) =>
        more.Aggregate(first, static (text, rule) => text + (rule.Item2 switch
        {
            1 when char.IsDigit(text[^1]) && text[^3] == ':' || text.EndsWith('"') || text.EndsWith("off", StringComparison.Ordinal) => ", ",
            2 => " || ",
            _ => "; ",
        }) + rule.Item1));

    /// <summary>A valid notation with some characters changed, left out, doubled or cut off.</summary>
    public static readonly Gen<string> Mutated = Gen.Select(Valid, Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Piece).Array[1, 4], static (text, changes) =>
        changes.Aggregate(text, static (text, change) =>
        {
            var at = text.Length == 0 ? 0 : change.Item1 % text.Length;
            return change.Item2 switch
            {
                0 => text.Insert(at, change.Item3),
                1 => text.Length == 0 ? text : text.Remove(at, 1),
                2 => text[..at],
                _ => text[..at] + change.Item3 + text[Math.Min(text.Length, at + 1)..],
            };
        }));

    /// <summary>Pieces of the notation in any order, and any characters at all.</summary>
    public static readonly Gen<string> Anything = Gen.OneOf(Piece.Array[0, 12].Select(string.Concat), Gen.String, Gen.String[Gen.Char["MoPHSeastrwk0123456789:-+,;|\"[]/ "], 0, 40]);

    private static Gen<string> Piece => Gen.OneOf(
        "Mo", "-", "Fr", ",", ", ", ";", "||", "PH", "SH", " ", ":", "10:00", "-12:00", "+", "[", "]", "1", "-1", "24/7", "week ", "05", "/", "2", "easter", "2027", "Jan", "31", "off", "open",
        "unknown", "\"", "\"x\"", "day", " +1 day", "48:00", "(", "sunrise", "\u2013", "\ud800", "\0", "9999", "0");

    private static string Clock(int quarter) => $"{quarter / 4:00}:{quarter % 4 * 15:00}";
}
