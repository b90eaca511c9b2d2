// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.ConsoleHost.Hours;

/// <summary>Reads hours in the OSM notation that somebody tries out, and draws where they are wrong.</summary>
internal static class OsmTrial
{
    private const string Rome = "Europe/Rome";

    public static bool TryRead(string expression, TimeZoneInfo? zone, Terminal terminal, [NotNullWhen(true)] out OfficeSchedule? schedule)
    {
        if (OfficeSchedule.TryParseOsm(
            expression, zone ?? TimeZoneInfo.FindSystemTimeZoneById(Rome), ItalianHolidays.National, out schedule, out var error))
        {
            return true;
        }

        terminal.Error.WriteLine(string.Concat(expression.Select(static letter => char.IsControl(letter) ? ' ' : letter)));
        terminal.Error.WriteLine($"{new string(' ', error.Position)}^");
        terminal.Error.WriteLine($"At character {error.Position + 1}: {error.Message}");
        return false;
    }
}
