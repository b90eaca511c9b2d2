// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>Writes a week as plain text in columns.</summary>
internal sealed class WeekTextTable(Words words, WeekWords week)
{
    private const string Gap = "  ";

    public string Write(WeekTable table)
    {
        string[][] rows = [.. table.Rows.Select(row => new[]
        {
            words.Date(row.Date),
            week.Hours(row),
            words.Reason(row.Rule, row.Reason) ?? "",
        })];
        var (dates, hours) = (Widest(rows, 0), Widest(rows, 1));
        return string.Join('\n', rows.Select(row => $"{row[0].PadRight(dates)}{Gap}{row[1].PadRight(hours)}{Gap}{row[2]}".TrimEnd()));
    }

    private static int Widest(string[][] rows, int column) => rows.Length == 0 ? 0 : rows.Max(row => row[column].Length);
}
