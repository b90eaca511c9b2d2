// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Dates in Italian words, and when a new one begins.</summary>
internal sealed class ItalianDate
{
    private static readonly string[] Days = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

    private static readonly string[] Months =
    [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ];

    private DateOnly _shown;

    /// <summary>Gives the date in words when it is not the one shown last.</summary>
    public string? Turn(DateTimeOffset local)
    {
        var date = DateOnly.FromDateTime(local.DateTime);
        if (date == _shown)
        {
            return null;
        }

        _shown = date;
        return Words(date);
    }

    public static string Words(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)date.DayOfWeek]} {(date.Day == 1 ? "1º" : date.Day)} {Months[date.Month - 1]} {date.Year}");

    public static string Weekday(DateOnly date) => Days[(int)date.DayOfWeek];

    public static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset local) => local.ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);
}
