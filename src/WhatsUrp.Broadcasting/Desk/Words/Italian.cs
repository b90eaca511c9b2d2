// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Broadcasting.Desk.Words;

/// <summary>Figures and times as Italians write them, without any culture of the machine.</summary>
internal static class Italian
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>5.000.</summary>
    public static string Number(int value) => value.ToString("#,0", Grouped);

    /// <summary>«1 destinatario», «5.000 destinatari».</summary>
    public static string Count(int value, string one, string many) => value == 1 ? $"1 {one}" : $"{Number(value)} {many}";

    public static string Persons(int value) => Count(value, "persona", "persone");

    /// <summary>«30/11/2026 alle 7:00».</summary>
    public static string Moment(DateTimeOffset local) => string.Create(CultureInfo.InvariantCulture, $"{local:dd/MM/yyyy} alle {Clock(local)}");

    public static string Clock(DateTimeOffset local) => string.Create(CultureInfo.InvariantCulture, $"{local.Hour}:{local:mm}");

    public static string Percent(int part, int whole) => whole == 0 ? "0%" : string.Create(Grouped, $"{Math.Round(100.0 * part / whole, 1):0.#}%");

    /// <summary>«meno di un minuto», «12 minuti», «3 ore e 5 minuti», «2 giorni».</summary>
    public static string Span(TimeSpan span)
    {
        var minutes = (long)Math.Ceiling(span.TotalMinutes);
        return minutes switch
        {
            _ when span < TimeSpan.FromMinutes(1) => "meno di un minuto",
            1 => "un minuto",
            < 60 => $"{minutes} minuti",
            < 60 * 48 when minutes % 60 == 0 => Hours(minutes / 60),
            < 60 * 48 => $"{Hours(minutes / 60)} e {(minutes % 60 == 1 ? "un minuto" : $"{minutes % 60} minuti")}",
            _ => $"{(int)Math.Ceiling(minutes / (60.0 * 24))} giorni",
        };
    }

    private static string Hours(long hours) => hours == 1 ? "un'ora" : $"{hours} ore";
}
