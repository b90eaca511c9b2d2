// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Reads the settings of the outbox from the section <c>WhatsUrp</c>; what cannot be read becomes a fault, so that all are told at once.</summary>
internal sealed class OutboxOptionsSetup(IConfiguration configuration) : IConfigureOptions<OutboxOptions>
{
    private const string Key = "Outbox";

    public void Configure(OutboxOptions options)
    {
        var common = new Reader(configuration.GetSection(Key), $"WhatsUrp:{Key}", options.Faults);
        common.Number(nameof(options.MessagesPerSecond), value => options.MessagesPerSecond = value);
        common.Number(nameof(options.ReserveForReplies), value => options.ReserveForReplies = value);
        common.Whole(nameof(options.MostInFlight), value => options.MostInFlight = value);
        common.Span(nameof(options.Grant), value => options.Grant = value);
        common.Span(nameof(options.Lease), value => options.Lease = value);
        common.Span(nameof(options.PollInterval), value => options.PollInterval = value);
        common.Span(nameof(options.StopLimit), value => options.StopLimit = value);
        common.Text(nameof(options.SpoolFolder), value => options.SpoolFolder = value);
        common.Span(nameof(options.LongestAbsence), value => options.LongestAbsence = value);
        common.Span(nameof(options.RoutineGrace), value => options.RoutineGrace = value);
        common.Span(nameof(options.EmergencyGrace), value => options.EmergencyGrace = value);
        common.Span(nameof(options.RoutineTime), value => options.RoutineTime = value);
        common.Span(nameof(options.EmergencyTime), value => options.EmergencyTime = value);
        common.Span(nameof(options.KeepContent), value => options.KeepContent = value);
        common.Span(nameof(options.KeepDeliveries), value => options.KeepDeliveries = value);
        common.Span(nameof(options.KeepReceipts), value => options.KeepReceipts = value);
        Doubt(options);
        foreach (var line in configuration.GetSection("Lines").GetChildren())
        {
            var section = line.GetSection(Key);

            // A key of another length is reported by the packages that own the line.
            if (section.Exists() && !string.IsNullOrWhiteSpace(line.Key) && line.Key.Length <= 64)
            {
                var own = new LineOutboxOptions();
                var reader = new Reader(section, $"WhatsUrp:Lines:{line.Key}:{Key}", options.Faults);
                reader.Number(nameof(own.MessagesPerSecond), value => own.MessagesPerSecond = value);
                reader.Number(nameof(own.ReserveForReplies), value => own.ReserveForReplies = value);
                options.Lines[new LineId(line.Key)] = own;
            }
        }
    }

    private void Doubt(OutboxOptions options)
    {
        var doubt = new Reader(configuration.GetSection($"{Key}:{nameof(options.Doubt)}"), $"WhatsUrp:{Key}:{nameof(options.Doubt)}", options.Faults);
        doubt.Span(nameof(DoubtTimes.LeaseMargin), value => options.Doubt = options.Doubt with { LeaseMargin = value });
        doubt.Span(nameof(DoubtTimes.ShortWindow), value => options.Doubt = options.Doubt with { ShortWindow = value });
        doubt.Span(nameof(DoubtTimes.LongWindow), value => options.Doubt = options.Doubt with { LongWindow = value });
        doubt.Span(nameof(DoubtTimes.LongestShortWait), value => options.Doubt = options.Doubt with { LongestShortWait = value });
        doubt.Span(nameof(DoubtTimes.LongestWait), value => options.Doubt = options.Doubt with { LongestWait = value });
        doubt.Span(nameof(DoubtTimes.Interval), value => options.Doubt = options.Doubt with { Interval = value });
    }

    private readonly struct Reader(IConfigurationSection section, string path, List<string> faults)
    {
        public void Text(string key, Action<string> set) => Read(key, "a text", text => string.IsNullOrWhiteSpace(text) ? null : text.Trim(), set);

        public void Number(string key, Action<double> set) =>
            Read(key, "a number such as 80 or 0.1", text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null, value => set(value!.Value));

        public void Whole(string key, Action<int> set) =>
            Read(key, "a whole number", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : (int?)null, value => set(value!.Value));

        public void Span(string key, Action<TimeSpan> set) =>
            Read(key, "a time span such as 00:01:00", text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : (TimeSpan?)null, value => set(value!.Value));

        private void Read<T>(string key, string expected, Func<string, T?> parse, Action<T> set)
        {
            if (section[key] is not { } text)
            {
                return;
            }

            if (parse(text) is { } value)
            {
                set(value);
            }
            else
            {
                faults.Add($"WURP0640: {path}:{key} is not {expected}.");
            }
        }
    }
}
