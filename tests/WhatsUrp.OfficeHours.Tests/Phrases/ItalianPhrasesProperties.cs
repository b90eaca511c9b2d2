// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Tests.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Phrases;

[Trait("Category", "Property")]
public sealed partial class ItalianPhrasesProperties
{
    private static readonly string[] Days = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

    private static readonly string[] Months =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    public static TheoryData<string, int> Zones => Gens.Zones;

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_sentence_read_back_is_the_next_opening(string zone, int schedules) => Gens.In(zone).Asked.Sample(
        asked => asked.At.All(at =>
        {
            var schedule = asked.Schedule;
            var sentence = OfficeHoursPhrases.Italian.Describe(schedule, at);
            if (schedule.IsOpen(at))
            {
                return sentence.StartsWith("L'ufficio è ", StringComparison.Ordinal);
            }

            return schedule.NextOpening(at) is { } opening
                ? Read(sentence, schedule.ToLocal(at)) == opening.DateTime
                : sentence.EndsWith("Al momento non è prevista una riapertura.", StringComparison.Ordinal);
        }),
        iter: schedules,
        threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void Today_is_never_said_of_another_date(string zone, int schedules) => Gens.In(zone).Asked.Sample(
        asked => asked.At.All(at =>
        {
            var schedule = asked.Schedule;
            return schedule.NextOpening(at) is not { } opening
                || OfficeHoursPhrases.Italian.Moment(opening, schedule.ToLocal(at)).StartsWith("oggi", StringComparison.Ordinal)
                    == (opening.Date == schedule.ToLocal(at).Date);
        }),
        iter: schedules,
        threads: 1);

    /// <summary>Reads "Riapre domani alle 9:00." as a citizen would on the day on which it was written.</summary>
    private static DateTime Read(string sentence, DateTimeOffset now)
    {
        var found = Sentence().Match(sentence);
        Assert.True(found.Success, sentence);
        var time = found.Groups["time"].Success
            ? TimeSpan.ParseExact(found.Groups["time"].Value, @"h\:mm", CultureInfo.InvariantCulture)
            : TimeSpan.Zero;
        return Day(found.Groups["day"].Value, now.Date) + time;
    }

    private static DateTime Day(string words, DateTime today)
    {
        if (words is "oggi" or "domani" or "")
        {
            // "A mezzanotte" alone is the one that is coming.
            return words == "oggi" ? today : today.AddDays(1);
        }

        var parts = words.Split(' ');
        var year = parts.Length == 4 ? int.Parse(parts[3], CultureInfo.InvariantCulture) : today.Year;
        var date = new DateTime(year, Array.IndexOf(Months, parts[2]) + 1, int.Parse(parts[1].TrimEnd('º'), CultureInfo.InvariantCulture));
        Assert.Equal(parts[0], Days[(int)date.DayOfWeek]);
        return date;
    }

    [GeneratedRegex(@"Riapre (?<day>.*?) ?(alle (?<time>\d+:\d\d)|all'(?<time>1:\d\d)|a mezzanotte)\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
