// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

public sealed class RuleTests
{
    private const string Monday = "2026-05-25";
    private const string Tuesday = "2026-05-26";
    private const string Wednesday = "2026-05-27";

    [Theory]
    [InlineData("Mo 09:00-13:00,15:00-17:00", Monday, "09:00-13:00, 15:00-17:00")]
    [InlineData("Mo 9:00-13:00", Monday, "09:00-13:00")]
    [InlineData("Mo-Fr 09:00-13:00; Mo 10:00-12:00", Monday, "10:00-12:00")]
    [InlineData("Mo-Fr 09:00-13:00, Mo 15:00-17:00", Monday, "09:00-13:00, 15:00-17:00")]
    [InlineData("09:00-13:00; 15:00-17:00", Monday, "15:00-17:00")]
    [InlineData("Mo 09:00-13:00; 15:00-17:00", Monday, "09:00-13:00, 15:00-17:00")]
    [InlineData("09:00-18:00; 12:00-14:00 off", Monday, "09:00-12:00, 14:00-18:00")]
    [InlineData("Mo-Fr 09:00-18:00; Mo off", Monday, "")]
    [InlineData("Mo off; Mo-Fr 09:00-18:00", Monday, "09:00-18:00")]
    [InlineData("Mo-Fr 09:00-18:00; Mo 12:00-14:00 unknown", Monday, "12:00-14:00 ?")]
    [InlineData("09:00-18:00; 12:00-14:00 unknown", Monday, "09:00-12:00, 12:00-14:00 ?, 14:00-18:00")]
    [InlineData("open; Mo 12:00-24:00 off", Monday, "00:00-12:00")]
    [InlineData("24/7; 12:00-13:00 off", Monday, "00:00-12:00, 13:00-24:00")]
    [InlineData("Mo", Monday, "00:00-24:00")]
    [InlineData("Mo;", Monday, "00:00-24:00")]
    public void Rules_replace_add_and_take_away(string expression, string date, string expected) => Assert.Equal(expected, Notation.On(expression, date));

    [Theory]
    [InlineData("Mo 09:00-13:00 || \"su richiesta\"", Monday, "00:00-09:00 ?, 09:00-13:00, 13:00-24:00 ?")]
    [InlineData("Mo 09:00-13:00 || Mo 12:00-15:00 unknown || Mo 08:00-18:00 off", Monday, "09:00-13:00, 13:00-15:00 ?")]
    [InlineData("Mo 09:00-13:00 unknown || open", Monday, "00:00-09:00, 09:00-13:00 ?, 13:00-24:00")]
    [InlineData("Mo 09:00-13:00 || open; Mo 10:00-11:00", Monday, "10:00-11:00")]
    [InlineData("Mo 09:00-13:00 || 08:00-20:00 unknown, Mo 14:00-15:00", Monday, "08:00-09:00 ?, 09:00-13:00, 13:00-14:00 ?, 14:00-15:00, 15:00-20:00 ?")]
    [InlineData("Mo off || Mo 10:00-11:00", Monday, "10:00-11:00")]
    public void A_fallback_speaks_only_where_it_would_be_closed(string expression, string date, string expected) =>
        Assert.Equal(expected, Notation.On(expression, date));

    [Theory]
    [InlineData("Mo 22:00-02:00", Tuesday, "00:00-02:00")]
    [InlineData("Mo 22:00-26:00", Tuesday, "00:00-02:00")]
    [InlineData("Mo 22:00-22:00", Tuesday, "00:00-22:00")]
    [InlineData("Mo 22:00-48:00", Tuesday, "00:00-24:00")]
    [InlineData("Mo 22:00-02:00; Tu 09:00-13:00", Tuesday, "09:00-13:00")]
    [InlineData("Mo 22:00-02:00, Tu 09:00-13:00", Tuesday, "00:00-02:00, 09:00-13:00")]
    [InlineData("Tu 09:00-13:00; Mo 22:00-02:00", Tuesday, "00:00-02:00, 09:00-13:00")]
    [InlineData("Mo 22:00-02:00; Tu off", Tuesday, "")]
    [InlineData("Mo-Tu 22:00-02:00; Tu 00:00-01:00 off", Tuesday, "01:00-02:00, 22:00-24:00")]
    [InlineData("week 22 Mo 22:00-02:00", Tuesday, "00:00-02:00")]
    [InlineData("2026 May 25 20:00-03:00", Tuesday, "00:00-03:00")]
    public void Hours_past_midnight_go_on_with_the_dates_of_the_day_before(string expression, string date, string expected) =>
        Assert.Equal(expected, Notation.On(expression, date));

    [Theory]
    [InlineData("Mo 08:00+", Monday, "08:00-24:00 ?")]
    [InlineData("Mo 16:59+", Tuesday, "")]
    [InlineData("Mo 17:00+", Tuesday, "00:00-03:00 ?")]
    [InlineData("Mo 21:59+", Tuesday, "00:00-07:59 ?")]
    [InlineData("Mo 22:00+", Tuesday, "00:00-06:00 ?")]
    [InlineData("Mo 14:00-18:00+", Monday, "14:00-18:00, 18:00-24:00 ?")]
    [InlineData("Mo 14:00-18:00+", Tuesday, "00:00-04:00 ?")]
    [InlineData("Mo 20:00-02:00+", Tuesday, "00:00-02:00, 02:00-24:00 ?")]
    [InlineData("Mo 20:00-45:00+", Tuesday, "00:00-21:00, 21:00-24:00 ?")]
    [InlineData("Mo 20:00-45:00+", Wednesday, "00:00-07:00 ?")]
    [InlineData("Mo 08:00+,10:00-11:00,14:00-15:00", Monday, "08:00-10:00 ?, 10:00-11:00, 14:00-15:00")]
    [InlineData("Mo 14:00-15:00,08:00+", Monday, "08:00-24:00 ?")]
    [InlineData("Mo 08:00+ off", Monday, "")]
    [InlineData("Mo 08:00+; Mo 09:00-10:00 off", Monday, "08:00-09:00 ?, 10:00-24:00 ?")]
    public void Behind_a_plus_nothing_is_certain(string expression, string date, string expected) => Assert.Equal(expected, Notation.On(expression, date));

    [Theory]
    [InlineData("Mo 09:00-13:00 \"su richiesta\"", "su richiesta")]
    [InlineData("Mo 09:00-13:00 unknown \"forse; || si\"", "forse; || si")]
    [InlineData("\"estate\": Mo 09:00-13:00", "estate")]
    [InlineData("\"\": Mo 09:00-13:00", null)]
    [InlineData("Mo 09:00-13:00 unknown: \"si chiami\"", "si chiami")]
    [InlineData("Mo 09:00-13:00 unknown", null)]
    [InlineData("Mo 08:00+", OsmNotation.OpenEnd)]
    [InlineData("Mo 08:00+ \"fino a sera\"", "fino a sera")]
    public void Unknown_is_by_appointment_with_its_comment(string expression, string? reason)
    {
        var status = Notation.Of(expression).GetStatus(SanRomano.At("2026-05-25 10:00"));
        Assert.Equal((OfficeState.ByAppointment, reason), (status.State, status.Reason));
        Assert.False(Notation.Of(expression).IsOpen(SanRomano.At("2026-05-25 10:00")));
    }

    [Fact]
    public void A_status_names_the_rule_by_number_and_text()
    {
        var schedule = Notation.Of(" Mo-Fr 9:00-13:00 ;PH off || \"su richiesta\" ");
        Assert.Equal(new RuleRef(RuleKind.Notation, "1", "Mo-Fr 9:00-13:00"), schedule.GetStatus(SanRomano.At("2026-05-25 10:00")).Rule);
        Assert.Equal(new RuleRef(RuleKind.Notation, "3", "\"su richiesta\""), schedule.GetStatus(SanRomano.At("2026-05-25 14:00")).Rule);
        Assert.Equal(new RuleRef(RuleKind.None, ""), Notation.Of("Mo").GetStatus(SanRomano.At("2026-05-26 14:00")).Rule);
    }

    [Fact]
    public void A_closed_holiday_gives_its_name_as_the_reason()
    {
        var status = Notation.Of("Mo-Fr 09:00-13:00; PH off").GetStatus(SanRomano.At("2026-06-02 10:00"));
        Assert.Equal((OfficeState.Closed, "festa della Repubblica"), (status.State, status.Reason));
    }

    [Fact]
    public void An_explanation_names_the_rule_that_won_and_those_it_beat()
    {
        var plan = Notation.Of("Mo-Fr 09:00-13:00; 12:00-13:00 off; PH off || unknown").Explain(new DateOnly(2026, 6, 2));
        Assert.Equal(["3 PH off", "2 12:00-13:00 off", "1 Mo-Fr 09:00-13:00"], plan.Beaten.Prepend(plan.Winner).Where(static rule => rule.Rule.Id != "4").Select(static rule => $"{rule.Rule.Id} {rule.Rule.Source}"));
        Assert.Equal(MidnightRule.CalendarDay, plan.MidnightRule);
    }

    [Fact]
    public void Next_change_is_of_the_state_and_not_of_comment_or_rule()
    {
        var schedule = Notation.Of("Mo 09:00-11:00 open \"sportello\", Mo 11:00-13:00 open \"telefono\", Mo 13:00-14:00 unknown");
        Assert.Equal(SanRomano.At("2026-05-25 13:00"), schedule.NextChange(SanRomano.At("2026-05-25 10:00")));
        Assert.Equal(SanRomano.At("2026-05-25 14:00"), schedule.NextChange(SanRomano.At("2026-05-25 13:00")));
        Assert.Equal(SanRomano.At("2026-06-01 09:00"), schedule.NextOpening(SanRomano.At("2026-05-25 10:00")));
        Assert.Equal(TimeSpan.FromHours(4), schedule.OpenTime(SanRomano.At("2026-05-25 00:00"), SanRomano.At("2026-05-26 00:00")));
    }
}
