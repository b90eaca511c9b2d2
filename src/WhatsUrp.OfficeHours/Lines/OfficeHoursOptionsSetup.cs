// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Reads the office hours of every line from the section <c>WhatsUrp</c>.</summary>
internal sealed class OfficeHoursOptionsSetup(IConfiguration configuration) : IConfigureOptions<OfficeHoursOptions>
{
    private const string Key = "OfficeHours";

    public void Configure(OfficeHoursOptions options)
    {
        foreach (var line in configuration.GetSection("Lines").GetChildren())
        {
            if (!line.GetChildren().Any(static child => string.Equals(child.Key, Key, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(line.Key) || line.Key.Length > 64)
            {
                options.Faults.Add(new LineFault(null, new ScheduleFault(line.Path, null, "the id of a line has 1 to 64 characters.")));
                continue;
            }

            var id = new LineId(line.Key);
            var reading = OfficeScheduleReader.Read(line.GetSection(Key), id.Value);
            options.Faults.AddRange(reading.Faults.Select(fault => new LineFault(id, fault)));
            if (reading.Schedule is { } schedule)
            {
                options.Schedules[id] = schedule;
                options.Readings[id] = reading;
            }
        }
    }
}
