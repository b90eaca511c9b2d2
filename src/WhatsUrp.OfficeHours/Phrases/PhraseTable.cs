// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>The words of one language: sentences with blanks in braces, names of days, months and holidays. A translator needs no more.</summary>
/// <remarks>Read from <c>Phrases/*.json</c>; a file that lacks a sentence, or has one too many, is refused.</remarks>
internal sealed record PhraseTable
{
    public required string Language { get; init; }

    /// <summary>Monday first.</summary>
    public required string[] Days { get; init; }

    public required string[] Months { get; init; }

    public required string FirstOfMonth { get; init; }

    public required string Date { get; init; }

    public required string DateInYear { get; init; }

    public required string Clock { get; init; }

    public required string Range { get; init; }

    public required string AllDay { get; init; }

    public required string And { get; init; }

    public required ClockPhrases At { get; init; }

    public required string Today { get; init; }

    public required string Tomorrow { get; init; }

    public required string OnDate { get; init; }

    public required ClockPhrases Until { get; init; }

    public required string UntilTomorrow { get; init; }

    public required string UntilDate { get; init; }

    public required string Open { get; init; }

    public required string AlwaysOpen { get; init; }

    public required string ByAppointment { get; init; }

    public required string ByAppointmentBecause { get; init; }

    public required string OpenEnd { get; init; }

    public required string Closed { get; init; }

    public required string ClosedBecause { get; init; }

    public required string Reopens { get; init; }

    public required string NeverReopens { get; init; }

    public required string ClosingInOneMinute { get; init; }

    public required string ClosingInMinutes { get; init; }

    public required string EveryDay { get; init; }

    public required string OpenDays { get; init; }

    public required string ClosedDays { get; init; }

    public required string AlwaysClosed { get; init; }

    public required string PublicHolidays { get; init; }

    public required string Shut { get; init; }

    public required string OnAppointment { get; init; }

    public required string Row { get; init; }

    public required string RowBecause { get; init; }

    public required string Caption { get; init; }

    public required string DayColumn { get; init; }

    public required string HoursColumn { get; init; }

    public required string NoteColumn { get; init; }

    public required string Decides { get; init; }

    public required string Beats { get; init; }

    /// <summary>What each kind of rule is called.</summary>
    public required Dictionary<RuleKind, string> Rules { get; init; }

    /// <summary>What a holiday is called, by the id of its rule; one that is not named here keeps the name that its rule has.</summary>
    public required Dictionary<string, string> Holidays { get; init; }

    public static PhraseTable Load(string language)
    {
        using var stream = typeof(PhraseTable).Assembly.GetManifestResourceStream($"WhatsUrp.OfficeHours.Phrases.{language}.json")!;
        return JsonSerializer.Deserialize(stream, PhraseTableContext.Default.PhraseTable)!;
    }
}
