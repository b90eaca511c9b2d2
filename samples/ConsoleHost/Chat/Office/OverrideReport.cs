// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Writes what staff ordered about office hours, for people and for programs.</summary>
internal sealed class OverrideReport(ReportText text)
{
    public static IReadOnlyList<string> Columns { get; } = ["Codice", "Provvedimento", "Motivo", "Atto", "Da"];

    public OverrideJson ToJson(StaffOverride entry) => new(
        entry.Override.Id,
        Words.Of(entry.Override.Kind),
        [.. entry.Override.Dates.Select(dates => dates.ToString())],
        [.. entry.Override.Hours.Select(range => range.ToString())],
        entry.Override.Reason,
        entry.Override.Act,
        entry.Override.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Actor,
        text.Iso(entry.At));

    public static string[] ToRow(StaffOverride entry) =>
        [entry.Override.Id, Summary(entry.Override), entry.Override.Reason ?? "", entry.Override.Act ?? "", entry.Actor];

    public static string Summary(ScheduleOverride entry)
    {
        var kind = entry.Kind switch { OverrideKind.Closed => "chiuso", OverrideKind.Open => "apertura in più", _ => "orario diverso" };
        var hours = entry.Hours.Count == 0 ? "" : $" {string.Join(" e ", entry.Hours)}";
        return $"{kind} {string.Join(", ", entry.Dates.Select(Dates))}{hours}";
    }

    private static string Dates(DateSpan dates) => dates.First == dates.Last ? Date(dates.First) : $"{Date(dates.First)}-{Date(dates.Last)}";

    private static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
