// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Options;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Refuses to start with settings that cannot work, and lists every fault.</summary>
internal sealed class OutboxOptionsValidator : IValidateOptions<OutboxOptions>
{
    private const double MostPerSecond = 100_000;

    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        string[] faults =
        [
            .. options.Faults,
            .. Numbers("WhatsUrp:Outbox", options.MessagesPerSecond, options.ReserveForReplies),
            .. options.Lines.SelectMany(pair => Numbers($"WhatsUrp:Lines:{pair.Key}:Outbox", pair.Value.MessagesPerSecond, pair.Value.ReserveForReplies)),
            .. Spans(options).Where(span => span.Value < span.Least || span.Value > span.Most)
                .Select(span => $"WURP0642: WhatsUrp:Outbox:{span.Key} is {span.Value}; it lies between {span.Least} and {span.Most}."),
            .. Others(options),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Numbers(string path, double? rate, double? reserve)
    {
        if (rate is { } perSecond && perSecond is not (>= 1 and <= MostPerSecond))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"WURP0641: {path}:{nameof(OutboxOptions.MessagesPerSecond)} is {perSecond}; it lies between 1 and {MostPerSecond}.");
        }

        if (reserve is { } share && share is not (>= 0 and <= 0.5))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"WURP0641: {path}:{nameof(OutboxOptions.ReserveForReplies)} is {share}; it lies between 0 and 0.5.");
        }
    }

    private static IEnumerable<string> Others(OutboxOptions options)
    {
        if (options.MostInFlight is < 0 or > 2000)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"WURP0641: WhatsUrp:Outbox:{nameof(options.MostInFlight)} is {options.MostInFlight}; it lies between 0 and 2000.");
        }

        if (string.IsNullOrWhiteSpace(options.SpoolFolder))
        {
            yield return $"WURP0643: WhatsUrp:Outbox:{nameof(options.SpoolFolder)} is empty; write a folder that this process may write to.";
        }
    }

    private static (string Key, TimeSpan Value, TimeSpan Least, TimeSpan Most)[] Spans(OutboxOptions options) =>
    [
        (nameof(options.Grant), options.Grant, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(5)),
        (nameof(options.Lease), options.Lease, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
        ("Doubt:LeaseMargin", options.Doubt.LeaseMargin, TimeSpan.Zero, options.Lease / 2),
        ("Doubt:ShortWindow", options.Doubt.ShortWindow, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)),
        ("Doubt:LongWindow", options.Doubt.LongWindow, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1)),
        ("Doubt:LongestShortWait", options.Doubt.LongestShortWait, options.Doubt.ShortWindow, TimeSpan.FromHours(6)),
        ("Doubt:LongestWait", options.Doubt.LongestWait, options.Doubt.LongWindow, TimeSpan.FromDays(7)),
        ("Doubt:Interval", options.Doubt.Interval, TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(1)),
        (nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)),
        (nameof(options.StopLimit), options.StopLimit, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
        (nameof(options.LongestAbsence), options.LongestAbsence, TimeSpan.FromMinutes(10), TimeSpan.FromDays(30)),
        (nameof(options.RoutineGrace), options.RoutineGrace, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7)),
        (nameof(options.EmergencyGrace), options.EmergencyGrace, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7)),
        (nameof(options.RoutineTime), options.RoutineTime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(60)),
        (nameof(options.EmergencyTime), options.EmergencyTime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(60)),
        (nameof(options.KeepContent), options.KeepContent, TimeSpan.FromDays(2), TimeSpan.FromDays(3653)),
        (nameof(options.KeepDeliveries), options.KeepDeliveries, TimeSpan.FromDays(8), TimeSpan.FromDays(7306)),
        (nameof(options.KeepReceipts), options.KeepReceipts, TimeSpan.FromDays(1), TimeSpan.FromDays(60)),
    ];
}
