// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Outbox.Sending;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Looks at a broadcast from all sides before anything leaves: whom it reaches, how long it takes, what stands against it.</summary>
/// <remarks>Thread-safe; it writes nothing.</remarks>
internal sealed class Inspection(
    ILineDirectory lines,
    IBroadcastStore broadcasts,
    IMessageTransport transport,
    TemplateTrial templates,
    TierCheck tiers,
    LineRates rates,
    FrequencyCheck caps,
    DeskClock desk,
    IOptions<OutboxOptions> outbox,
    TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>Looks at the broadcast alone, without counting anybody.</summary>
    public BroadcastPreview Glance(Broadcast broadcast)
    {
        var (now, profile, channel) = (clock.GetUtcNow(), lines.Find(broadcast.Line), transport.Capabilities);
        var lane = profile?.FindList(broadcast.List)?.Urgency == Urgency.Urgent ? Lane.Emergency : Lane.Routine;
        var wanted = broadcast.NotBefore is { } due && due > now && due < now + Furthest ? due : now;
        var leaves = desk.EarliestFrom(broadcast.Line, lane, wanted);
        return new BroadcastPreview
        {
            Faults = [.. BroadcastCheck.Faults(broadcast, profile, channel), .. Late(broadcast, lane, now)],
            Lane = lane,
            LeavesAt = leaves,
            ExpiresAt = broadcast.ExpiresAt ?? leaves + (lane == Lane.Emergency ? outbox.Value.EmergencyTime : outbox.Value.RoutineTime),
            MaxTextLength = BroadcastCheck.MaxTextLength(profile, channel),
            Sample = string.IsNullOrWhiteSpace(broadcast.Text) ? "" : $"{broadcast.Text.TrimEnd()}\n\n{profile?.BroadcastFooter}".TrimEnd(),
        };
    }

    /// <summary>Looks at everything.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="id">Its id, when it has one.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    public async ValueTask<BroadcastPreview> RunAsync(Broadcast broadcast, BroadcastId? id, CancellationToken cancellationToken)
    {
        var glance = Glance(broadcast);
        if (BroadcastCheck.Forbids(glance.Faults))
        {
            return glance;
        }

        var window = transport.Capabilities.FreeFormWindow;
        var since = glance.LeavesAt - (window is { } length ? length - ServiceWindow.Margin : Day);
        var audience = await broadcasts.CountAudienceAsync(broadcast.Line, broadcast.Segment, since, glance.LeavesAt - Day, cancellationToken).ConfigureAwait(false);
        audience = window is null ? audience with { WithinWindow = audience.Recipients } : audience;
        var outside = audience.Recipients - audience.WithinWindow;
        var trial = broadcast.Template is null ? default : await templates.FitAsync(broadcast, cancellationToken).ConfigureAwait(false);
        var preview = glance with
        {
            Audience = audience,
            Unreached = broadcast.Template is null ? outside : 0,
            WithoutDatum = broadcast.Template is null || trial.Fault is not null ? 0 : await templates.CountUnfitAsync(broadcast, cancellationToken).ConfigureAwait(false),
            TemplateSample = trial.Words,
            Headroom = await tiers.ReckonAsync(
                broadcast.Line, glance.Lane, broadcast.Template is null ? 0 : outside, glance.LeavesAt - Day, cancellationToken).ConfigureAwait(false),
        };
        preview = preview with { Duration = await DurationAsync(broadcast.Line, audience.Recipients - preview.Unreached, cancellationToken).ConfigureAwait(false) };
        preview = preview with { Verdict = Verdict.Of(audience.Recipients, preview.Duration, preview.Headroom) };
        DeskFault?[] found = [trial.Fault, await caps.FaultAsync(broadcast, glance, id, cancellationToken).ConfigureAwait(false)];
        return preview with
        {
            Faults = [.. preview.Faults, .. found.OfType<DeskFault>(), .. Obstacles(broadcast, preview)],
            Warnings = [.. Warnings.Of(broadcast, preview, trial.Warning, desk, clock.GetUtcNow())],
        };
    }

    private IEnumerable<DeskFault> Late(Broadcast broadcast, Lane lane, DateTimeOffset now)
    {
        var grace = lane == Lane.Emergency ? outbox.Value.EmergencyGrace : outbox.Value.RoutineGrace;
        if (broadcast.NotBefore is { } due && now - grace > due)
        {
            yield return DeskFaults.NotBeforePassed(Italian.Moment(desk.At(broadcast.Line, due)));
        }

        if (broadcast.NotBefore >= now + Furthest)
        {
            yield return DeskFaults.TimeTooFar;
        }

        if (broadcast.ExpiresAt is { } end && end <= now)
        {
            yield return DeskFaults.ExpiryPassed(Italian.Moment(desk.At(broadcast.Line, end)));
        }
    }

    private IEnumerable<DeskFault> Obstacles(Broadcast broadcast, BroadcastPreview preview)
    {
        if (preview.WithoutDatum > 0)
        {
            yield return DeskFaults.DatumMissing(preview.WithoutDatum);
        }

        var isPast = preview.Faults.Any(fault => fault.Kind == DeskFaultKind.TimePassed);
        if (!isPast && preview.LeavesAt + preview.Duration > preview.ExpiresAt)
        {
            yield return DeskFaults.ExpiresTooSoon(
                Italian.Moment(desk.At(broadcast.Line, preview.LeavesAt + preview.Duration)), Italian.Moment(desk.At(broadcast.Line, preview.ExpiresAt)));
        }

        // An emergency is never held back for the limit: whom it reaches on the first day is better warned than nobody.
        if (preview is { Lane: not Lane.Emergency, Headroom: { } tier } && !(tier.Days is { } days && preview.LeavesAt + ((days - 1) * Day) <= preview.ExpiresAt))
        {
            yield return DeskFaults.TierTooSmall(preview.Verdict);
        }
    }

    private async ValueTask<TimeSpan> DurationAsync(LineId line, int copies, CancellationToken cancellationToken)
    {
        var rate = rates.Of(line);
        var told = (await tiers.LimitsAsync(line, cancellationToken).ConfigureAwait(false)).MessagesPerSecond ?? double.MaxValue;
        return TimeSpan.FromSeconds(copies / (Math.Min(rate.PerSecond, told) * (1 - rate.ReserveForReplies)));
    }
}
