// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Computes the date of Easter in the Gregorian calendar.</summary>
public static class GregorianEaster
{
    /// <summary>Gets Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Jones, Butcher).</summary>
    /// <param name="year">The year, 1 to 9999; before 1583 the answer is proleptic.</param>
    /// <returns>A Sunday from 22 March to 25 April.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static DateOnly Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var toSunday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
