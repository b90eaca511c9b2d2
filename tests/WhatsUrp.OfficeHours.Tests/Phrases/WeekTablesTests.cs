// SPDX-License-Identifier: BSD-3-Clause

using System.Xml.Linq;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.OfficeHours.Tests.Phrases;

public sealed class WeekTablesTests
{
    private static readonly WeekTable Table = SanRomano
        .Define(SanRomano.Holidays)
        .Open([DayOfWeek.Thursday], "20:00-24:00")
        .Open([DayOfWeek.Saturday], "22:00-02:00")
        .Close(new DateOnly(2026, 6, 1), "lavori <urgenti> & \"trasloco\"", "Ord. 12/2026")
        .Build()
        .ToWeekTable(new DateOnly(2026, 6, 7));

    public static TheoryData<string> Languages => OfficeHoursPhrasesTests.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_week_in_columns(string language) => await Verify(In(language).TextTable(Table)).UseParameters(language);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_week_for_the_web(string language) => await Verify(In(language).HtmlTable(Table)).UseParameters(language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_fragment_is_well_formed_and_every_row_and_column_has_its_header(string language)
    {
        var table = XElement.Parse(In(language).HtmlTable(Table));
        Assert.Equal(("table", language), (table.Name.LocalName, table.Attribute("lang")!.Value));
        Assert.NotEmpty(Assert.Single(table.Elements("caption")).Value);
        Assert.Equal(["col", "col", "col"], table.Element("thead")!.Descendants("th").Select(cell => cell.Attribute("scope")!.Value));
        Assert.Equal(7, table.Element("tbody")!.Elements("tr").Count());
        Assert.All(table.Element("tbody")!.Elements("tr"), row =>
        {
            Assert.Equal("row", Assert.Single(row.Elements("th")).Attribute("scope")!.Value);
            Assert.Equal(2, row.Elements("td").Count());
        });
        Assert.All(table.Descendants("time"), time => Assert.True(DateTime.TryParse(
            time.Attribute("datetime")!.Value, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)));
        Assert.Contains(table.Descendants("td"), cell => cell.Value == "lavori <urgenti> & \"trasloco\"");
    }

    [Fact]
    public void A_week_without_days_is_an_empty_table()
    {
        var empty = new WeekTable("x", []);
        Assert.Equal("", OfficeHoursPhrases.Italian.TextTable(empty));
        Assert.Empty(XElement.Parse(OfficeHoursPhrases.Italian.HtmlTable(empty)).Element("tbody")!.Elements());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_of_a_language_hold_no_markup(string language) => Assert.DoesNotContain(
        File.ReadAllText(ProjectRoot.PathOf($"src/WhatsUrp.OfficeHours/Phrases/{language}.json")), character => character is '<' or '>' or '&');

    private static OfficeHoursPhrases In(string language) => OfficeHoursPhrases.All.Single(phrases => phrases.Language == language);
}
