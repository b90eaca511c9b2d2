// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Reads the office hours of all lines anew when the configuration changes, and swaps them in the directory.</summary>
/// <remarks>
/// At the start a fault keeps the host from starting; later it must not take a running service down, nor one comune's slip
/// touch another's hours: a line with faults keeps what it has. Values are never logged, only their keys.
/// </remarks>
internal sealed partial class OfficeHoursReload : IDisposable
{
    private readonly Lock _gate = new();
    private readonly OptionsFactory<OfficeHoursOptions> _factory;
    private readonly IValidateOptions<OfficeHoursOptions>[] _validators;
    private readonly ILogger _logger;
    private readonly IDisposable _changes;

    public OfficeHoursReload(
        IConfiguration configuration,
        IOptions<OfficeHoursOptions> atStart,
        IEnumerable<IConfigureOptions<OfficeHoursOptions>> setups,
        IEnumerable<IPostConfigureOptions<OfficeHoursOptions>> amendments,
        IEnumerable<IValidateOptions<OfficeHoursOptions>> validators,
        ILogger<OfficeHoursReload> logger)
    {
        Directory = new OfficeScheduleDirectory(atStart);
        _factory = new OptionsFactory<OfficeHoursOptions>(setups, amendments);
        _validators = [.. validators];
        _logger = logger;
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, ReadAnew);

        // The configuration may have changed between the start of the host and the first question.
        ReadAnew();
    }

    public OfficeScheduleDirectory Directory { get; }

    public void Dispose() => _changes.Dispose();

    private void ReadAnew()
    {
        lock (_gate)
        {
            try
            {
                Swap(_factory.Create(Options.DefaultName));
            }
            catch (Exception exception)
            {
                // The boundary of a host's own setup: whatever it throws, the hours in force stay in force.
                Failed(exception.GetType().Name);
            }
        }
    }

    private void Swap(OfficeHoursOptions options)
    {
        foreach (var (line, fault) in options.Faults)
        {
            Refused(fault.Key, fault.Problem);
            if (line is { } kept && Directory.FindConfigured(kept) is { } inForce)
            {
                options.Schedules.TryAdd(kept, inForce.Schedule);
                if (inForce.Reading is { } reading)
                {
                    options.Readings.TryAdd(kept, reading);
                }
            }
        }

        options.Faults.Clear();
        string[] failures = [.. _validators
            .Select(validator => validator.Validate(Options.DefaultName, options))
            .Where(static result => result.Failed)
            .SelectMany(static result => result.Failures ?? [])];
        if (failures.Length > 0)
        {
            Failed(string.Join(' ', failures));
            return;
        }

        Directory.Swap(options);
    }

    [LoggerMessage(3001, LogLevel.Error, "New office hours are refused, and the line keeps those it has. {Key}: {Problem}")]
    private partial void Refused(string key, string problem);

    [LoggerMessage(3002, LogLevel.Error, "The office hours could not be read anew, and all lines keep those they have ({Failure}).")]
    private partial void Failed(string failure);
}
