// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Answers for the lines of a host, each by its own schedule.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LineOfficeHours : IOfficeHours
{
    private readonly OfficeScheduleDirectory _directory;
    private readonly OfficeSchedule _always;
    private readonly IOfficeHoursPhrases[] _phrases;

    public LineOfficeHours(OfficeScheduleDirectory directory, IOptions<OfficeHoursOptions> options, IEnumerable<IOfficeHoursPhrases> phrases)
    {
        _directory = directory;

        // The last wins, as elsewhere in the container: a host may put its own words in place of ours.
        _phrases = [.. OfficeHoursPhrases.All, .. phrases];
        _always = OfficeSchedule.For("24/7", OfficeScheduleReader.FindZone(options.Value.TimeZone)!).Weekly(WeeklyPlan.Always).Build();
    }

    public OfficeStatus GetStatus(LineId line, DateTimeOffset at) => Of(line).GetStatus(at);

    public DateTimeOffset? NextOpening(LineId line, DateTimeOffset after) => Of(line).NextOpening(after);

    public string Describe(LineId line, DateTimeOffset at, string language) => In(language).Describe(Of(line), at);

    public DateTimeOffset ToLocal(LineId line, DateTimeOffset at) => Of(line).ToLocal(at);

    private OfficeSchedule Of(LineId line) => _directory.Find(line) ?? _always;

    private IOfficeHoursPhrases In(string? language)
    {
        var spoken = language?.Split('-', '_')[0];
        bool Speaks(IOfficeHoursPhrases phrases) => string.Equals(phrases.Language, spoken, StringComparison.OrdinalIgnoreCase);
        return Array.FindLast(_phrases, Speaks)
            ?? Array.FindLast(_phrases, static phrases => phrases.Language == OfficeHoursPhrases.Italian.Language)!;
    }
}
