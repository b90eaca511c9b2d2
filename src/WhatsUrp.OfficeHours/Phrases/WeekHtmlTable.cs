// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Writes a week as a table for a web page: a caption, header cells with their scope, dates and times that machines can read.</summary>
internal sealed class WeekHtmlTable(Words words, WeekWords week)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly PhraseTable _table = words.Table;

    public string Write(WeekTable table)
    {
        var html = new StringBuilder();
        html.Append("<table lang=\"").Append(_table.Language).Append("\">\n");
        if (table.Rows is [var first, .., var last])
        {
            var caption = Blanks.Fill(_table.Caption, ("first", words.Date(first.Date)), ("last", words.Date(last.Date)));
            html.Append("<caption>").Append(Text(caption)).Append("</caption>\n");
        }

        html.Append("<thead>\n<tr>").Append(Column(_table.DayColumn)).Append(Column(_table.HoursColumn)).Append(Column(_table.NoteColumn))
            .Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            var date = Time(row.Date.ToString("o", CultureInfo.InvariantCulture), words.Date(row.Date));
            var note = Text(words.Reason(row.Rule, row.Reason) ?? "");
            html.Append("<tr><th scope=\"row\">").Append(date).Append("</th><td>").Append(Hours(row)).Append("</td><td>").Append(note).Append("</td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n").ToString();
    }

    // The words of a language are ours and hold no markup; a test sees to it. What a comune writes is encoded.
    private string Hours(WeekTableRow row) => week.Hours(row, range => words.Hours(range, (minute, clock) => Time(Instant(row.Date, minute), clock)));

    private static string Instant(DateOnly date, int minute) =>
        date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Column(string name) => $"<th scope=\"col\">{Text(name)}</th>";

    private static string Time(string machine, string people) => $"<time datetime=\"{machine}\">{Text(people)}</time>";

    private static string Text(string text) => s_encoder.Encode(text);
}
