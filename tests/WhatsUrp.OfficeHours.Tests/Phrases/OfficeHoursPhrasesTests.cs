// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using System.Text.RegularExpressions;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Phrases;

/// <summary>What every language says. The exact Italian texts stand in <see cref="ItalianPhrasesTests"/>.</summary>
public sealed partial class OfficeHoursPhrasesTests
{
    private static readonly OfficeSchedule Amended = SanRomano
        .Define(SanRomano.Holidays.With(ItalianHolidays.Regional))
        .Season("08-01", "08-31", plan => plan.Open([DayOfWeek.Monday], "08:30-12:30"), "estate")
        .Close(new DateOnly(2026, 6, 1), "chiusura straordinaria.", "Ord. 12/2026")
        .Build();

    public static TheoryData<string> Languages => [.. OfficeHoursPhrases.All.Select(phrases => phrases.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Sentences(string language)
    {
        var phrases = In(language);
        OfficeSchedule Daily(string hours) => OfficeSchedule.For("x", SanRomano.Rome).Open(SanRomano.EveryDay, hours).Build();
        (OfficeSchedule Schedule, string At)[] asked =
        [
            (Amended, "2026-05-27 08:59"), (Amended, "2026-05-27 10:00"), (Amended, "2026-05-26 20:00"), (Amended, "2026-05-23 18:00"),
            (SanRomano.Schedule, "2026-05-30 18:00"), (Amended, "2026-06-01 10:00"), (Amended, "2026-06-02 10:00"), (Amended, "2026-12-31 18:00"),
            (Daily("01:30-02:00"), "2026-05-25 12:00"), (Daily("00:00-02:00"), "2026-05-25 12:00"), (Daily("18:00-24:00"), "2026-05-25 20:00"),
            (Daily("18:00-01:00"), "2026-05-25 00:30"), (Daily("18:00-01:00"), "2026-05-25 20:00"),
            (OfficeSchedule.For("x", SanRomano.Rome).Open([DayOfWeek.Monday, DayOfWeek.Tuesday], "00:00-24:00").Build(), "2026-05-25 10:00"),
            (OfficeSchedule.For("x", SanRomano.Rome).Weekly(WeeklyPlan.Always).Build(), "2026-05-25 10:00"),
            (OfficeSchedule.For("x", SanRomano.Rome).Build(), "2026-05-25 10:00"),
        ];
        await Verify(string.Join('\n',
        [
            .. asked.Select(item => $"{item.At}  {phrases.Describe(item.Schedule, SanRomano.At(item.At))}"),
            phrases.ClosingIn(TimeSpan.FromMinutes(12)),
            phrases.ClosingIn(TimeSpan.FromSeconds(59)),
        ])).UseParameters(language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Holidays(string language) => await Verify(string.Join('\n', Year(2027)
        .Where(day => SanRomano.Holidays.With(ItalianHolidays.Regional).HolidaysOn(day).Count > 0)
        .Append(new DateOnly(2011, 4, 25)) // two on one date
        .Select(day => In(language).Describe(Amended, SanRomano.At($"{day:yyyy-MM-dd} 10:00"))))).UseParameters(language);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Weeks(string language)
    {
        var phrases = In(language);
        await Verify(string.Join('\n',
            phrases.WeekLine(Amended, new DateOnly(2026, 5, 25)),
            phrases.WeekLine(Amended, new DateOnly(2026, 8, 25)),
            phrases.WeekLine(OfficeSchedule.For("x", SanRomano.Rome).Weekly(WeeklyPlan.Always).Build(), default),
            phrases.WeekLine(OfficeSchedule.For("x", SanRomano.Rome).Build(), default),
            phrases.WeekLine(OfficeSchedule.For("x", SanRomano.Rome).Open(SanRomano.EveryDay, "09:00-13:00", "14:00-24:00").Build(), default),
            phrases.Week(Amended.ToWeekTable(new DateOnly(2026, 6, 7))),
            phrases.Explain(Amended.Explain(new DateOnly(2026, 6, 1))),
            phrases.Explain(Amended.Explain(new DateOnly(2026, 8, 15))),
            phrases.Week(new WeekTable("x", [Doubtful])))).UseParameters(language);
    }

    /// <summary>A translator who loses a blank, or invents one, is told.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_has_the_blanks_of_the_Italian_one(string language)
    {
        var (ours, italian) = (PhraseTable.Load(language), PhraseTable.Load("it"));
        Assert.Equal((7, 12, language), (ours.Days.Length, ours.Months.Length, ours.Language));
        Assert.Equal(Enum.GetValues<RuleKind>().Order(), ours.Rules.Keys.Order());
        Assert.All(TextsOf(italian), pair => Assert.Equal(BlanksOf(pair.Value), BlanksOf(TextsOf(ours)[pair.Key])));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    public void Every_Italian_holiday_has_a_name(string language) => Assert.Equal(
        ItalianHolidays.National.Rules.Concat(ItalianHolidays.Regional.Rules).Select(rule => rule.Id).Append("patrono").Order(StringComparer.Ordinal),
        PhraseTable.Load(language).Holidays.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_holiday_that_no_language_knows_keeps_its_own_name()
    {
        var schedule = SanRomano.Define(ItalianHolidays.National.With(HolidayRule.Fixed("sagra", "sagra del paese", 5, 1))).Build();
        Assert.Contains("(festa del lavoro e sagra del paese)", In("de").Describe(schedule, SanRomano.At("2026-05-01 10:00")), StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_in_a_reason_are_no_blanks()
    {
        var schedule = SanRomano.Define(HolidayCalendar.Empty).Close(new DateOnly(2026, 5, 25), "{next} {x}").Build();
        Assert.Equal(
            "L'ufficio è chiuso ({next} {x}). Riapre martedì 26 maggio alle 9:00.",
            OfficeHoursPhrases.Italian.Describe(schedule, SanRomano.At("2026-05-25 10:00")));
    }

    private static WeekTableRow Doubtful { get; } = new(new DayPlan
    {
        Date = new DateOnly(2026, 6, 3),
        Winner = new PlannedRule(new RuleRef(RuleKind.None, "")),
        Beaten = [],
        MidnightRule = MidnightRule.StartDay,
        Segments =
        [
            new(TimeRange.Parse("09:00-13:00"), OfficeState.Open, new PlannedRule(new RuleRef(RuleKind.None, ""))),
            new(TimeRange.Parse("15:00-17:00"), OfficeState.ByAppointment, new PlannedRule(new RuleRef(RuleKind.None, ""))),
        ],
    });

    private static OfficeHoursPhrases In(string language) => OfficeHoursPhrases.All.Single(phrases => phrases.Language == language);

    private static IEnumerable<DateOnly> Year(int year) => Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static Dictionary<string, string> TextsOf(object table) => table.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => property.GetValue(table) switch
        {
            string text => [KeyValuePair.Create(property.Name, text)],
            ClockPhrases clock => TextsOf(clock).Select(pair => KeyValuePair.Create($"{property.Name}.{pair.Key}", pair.Value)),
            _ => Enumerable.Empty<KeyValuePair<string, string>>(),
        })
        .Where(pair => !pair.Key.EndsWith(".One", StringComparison.Ordinal))
        .ToDictionary();

    private static IEnumerable<string> BlanksOf(string sentence) => Blank().Matches(sentence).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
