// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>The public holidays of Italy, each with its law and the years in which it is in force.</summary>
/// <remarks>
/// The list in force, not the one first printed in L. 260/1949: San Giuseppe, Ascensione, Corpus Domini, Santi Pietro e Paolo and
/// 4 November were abolished by L. 54/1977. Sundays are left to the weekly plan; the patron's day is configured (<see cref="PatronSaint"/>).
/// </remarks>
public static class ItalianHolidays
{
    private const string Law1949 = "L. 260/1949 art. 2";

    /// <summary>Gets the national holidays.</summary>
    public static HolidayCalendar National { get; } = new(
        HolidayRule.Fixed("capodanno", "Capodanno", 1, 1) with { Source = Law1949 },
        HolidayRule.Fixed("epifania", "Epifania", 1, 6) with { Source = "DPR 792/1985", ValidFrom = 1986 },
        HolidayRule.Easter("pasqua", "Pasqua", 0) with { Source = $"{Law1949} (domenica)" },
        HolidayRule.Easter("lunedi-angelo", "Lunedì dell'Angelo", 1) with { Source = Law1949 },
        HolidayRule.Fixed("liberazione", "anniversario della Liberazione", 4, 25) with { Source = Law1949 },
        HolidayRule.Fixed("lavoro", "festa del lavoro", 5, 1) with { Source = Law1949 },
        HolidayRule.Fixed("repubblica", "festa della Repubblica", 6, 2) with { Source = "L. 336/2000", ValidFrom = 2001 },
        HolidayRule.Fixed("assunzione", "Assunzione di Maria", 8, 15) with { Source = Law1949 },
        HolidayRule.Fixed("san-francesco", "San Francesco d'Assisi", 10, 4) with { Source = "L. 151/2025", ValidFrom = 2026 },
        HolidayRule.Fixed("ognissanti", "Ognissanti", 11, 1) with { Source = Law1949 },
        HolidayRule.Fixed("immacolata", "Immacolata Concezione", 12, 8) with { Source = Law1949 },
        HolidayRule.Fixed("natale", "Natale", 12, 25) with { Source = Law1949 },
        HolidayRule.Fixed("santo-stefano", "Santo Stefano", 12, 26) with { Source = Law1949 });

    /// <summary>Gets the holidays of single territories, by id: <c>lunedi-pentecoste</c> (South Tyrol), <c>santi-pietro-e-paolo</c> (Rome).</summary>
    public static HolidayCalendar Regional { get; } = new(
        HolidayRule.Easter("lunedi-pentecoste", "Lunedì di Pentecoste", 50) with { Source = "Provincia autonoma di Bolzano" },
        HolidayRule.Fixed("santi-pietro-e-paolo", "Santi Pietro e Paolo", 6, 29) with { Source = "DPR 792/1985 art. 1" });
}
