// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Finds the schedule of a line, for week tables, explanations and what else <see cref="IOfficeHours"/> does not tell.</summary>
/// <remarks>
/// Thread-safe. When the configuration is read anew all schedules are swapped at once; a line whose new hours have faults keeps the
/// old ones. The overrides that staff order at run time (<see cref="OfficeHoursOverrides"/>) are in each schedule, after those of the
/// configuration. Who asks several questions about one moment asks one schedule.
/// </remarks>
public sealed class OfficeScheduleDirectory
{
    private readonly Lock _gate = new();
    private volatile Dictionary<LineId, LineHours> _configured;
    private ILookup<LineId, StaffOverride> _ordered = Array.Empty<StaffOverride>().ToLookup(static entry => entry.Line);
    private volatile Dictionary<LineId, LineHours> _inForce;

    /// <summary>Initializes a new instance of the <see cref="OfficeScheduleDirectory"/> class.</summary>
    /// <param name="options">The office hours of the host.</param>
    /// <exception cref="OptionsValidationException">The configuration has faults; the message lists all of them.</exception>
    public OfficeScheduleDirectory(IOptions<OfficeHoursOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _configured = _inForce = Read(options.Value);
    }

    /// <summary>Gets the lines that have a schedule.</summary>
    public IReadOnlyCollection<LineId> Lines => _inForce.Keys;

    /// <summary>Finds the schedule of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The schedule; <see langword="null"/> for a line without office hours, which is always open.</returns>
    public OfficeSchedule? Find(LineId line) => _inForce.GetValueOrDefault(line)?.Schedule;

    /// <summary>Finds the schedule of one office of a line, from <c>OfficeHours:Offices</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="office">The id of the office, in any case of letters.</param>
    /// <returns>The schedule; <see langword="null"/> when the line has no such office.</returns>
    public OfficeSchedule? FindOffice(LineId line, string office) => _inForce.GetValueOrDefault(line)?.Reading?.Offices.GetValueOrDefault(office);

    /// <summary>Finds the schedule of one channel of a line, from <c>OfficeHours:Channels</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="channel">The channel, such as <c>Emergency</c>, in any case of letters.</param>
    /// <returns>The schedule; <see langword="null"/> when the line has no such channel.</returns>
    public OfficeSchedule? FindChannel(LineId line, string channel) => _inForce.GetValueOrDefault(line)?.Reading?.Channels.GetValueOrDefault(channel);

    /// <summary>Finds the hours of a line as they are configured, without the overrides ordered at run time.</summary>
    internal LineHours? FindConfigured(LineId line) => _configured.GetValueOrDefault(line);

    /// <summary>Puts new configured schedules in the place of all.</summary>
    internal void Swap(OfficeHoursOptions options)
    {
        lock (_gate)
        {
            _configured = Read(options);
            _inForce = AmendAll();
        }
    }

    /// <summary>Puts the overrides of all lines in the place of those before.</summary>
    internal void Put(IEnumerable<StaffOverride> ordered)
    {
        lock (_gate)
        {
            _ordered = ordered.ToLookup(static entry => entry.Line);
            _inForce = AmendAll();
        }
    }

    /// <summary>Puts the overrides of one line in the place of those before; the other lines keep their schedules, and what these have worked out.</summary>
    internal void Put(LineId line, IEnumerable<StaffOverride> ordered)
    {
        lock (_gate)
        {
            _ordered = _ordered.Where(group => group.Key != line).SelectMany(static group => group).Concat(ordered).ToLookup(static entry => entry.Line);
            if (_configured.TryGetValue(line, out var configured))
            {
                _inForce = new Dictionary<LineId, LineHours>(_inForce) { [line] = configured.Amend([.. _ordered[line]]) };
            }
        }
    }

    private static Dictionary<LineId, LineHours> Read(OfficeHoursOptions options) => options.Schedules.ToDictionary(
        static pair => pair.Key, pair => new LineHours(pair.Value, options.Readings.GetValueOrDefault(pair.Key)));

    private Dictionary<LineId, LineHours> AmendAll() => _configured.ToDictionary(static pair => pair.Key, pair => pair.Value.Amend([.. _ordered[pair.Key]]));
}
