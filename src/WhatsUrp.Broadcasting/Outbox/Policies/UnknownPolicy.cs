// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Policies;

/// <summary>Decides about deliveries of which nobody knows whether they were accepted. Pure.</summary>
/// <remarks>
/// While receipts flow, a missing one speaks against acceptance, and the delivery is sent again. While they do not, nothing can be told:
/// an alert or an answer goes out a second time rather than never, everything else waits.
/// </remarks>
/// <param name="times">How long what is waited for.</param>
internal sealed class UnknownPolicy(DoubtTimes times)
{
    private readonly TimeSpan _shortStep = times.ShortWindow / 18;
    private readonly TimeSpan _longStep = times.LongWindow / 15;

    /// <summary>Gets how old the oldest webhook may be that was not worked on yet: beyond, a missing receipt may simply wait its turn.</summary>
    public static TimeSpan LongestLag { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Returns how long to wait for a receipt before anything is decided.</summary>
    /// <param name="lane">The lane.</param>
    public TimeSpan Window(Lane lane) => lane is Lane.Emergency or Lane.Reply ? times.ShortWindow : times.LongWindow;

    /// <summary>Decides.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="lag">The age of the oldest webhook that was not worked on yet.</param>
    public UnknownVerdict Decide(UnknownDelivery delivery, TimeSpan lag)
    {
        // An attempt of the same claim left at the same moment: its receipt proves as much as that of a later one.
        var isHealthy = delivery.FeedProof >= delivery.StartedAt && lag < LongestLag;
        if (WhyNever(delivery) is { } reason)
        {
            return new UnknownVerdict.Abandon(reason);
        }

        return delivery.Lane switch
        {
            Lane.Emergency => Urgent(delivery, isHealthy, isHealthy || !delivery.WasResent),
            Lane.Reply => Urgent(delivery, isHealthy, !delivery.WasResent),
            _ => Patient(delivery, isHealthy),
        };
    }

    private static string? WhyNever(UnknownDelivery delivery) => delivery switch
    {
        { MayResend: false } => "its broadcast has ended",
        { Tries: >= DeliveryLimits.MostTries } => "its attempts are spent",
        _ when delivery.Now >= delivery.Deadline => "its time is over",
        _ => null,
    };

    private UnknownVerdict Urgent(UnknownDelivery delivery, bool isHealthy, bool mayResend)
    {
        var left = times.LongestShortWait - (delivery.Now - delivery.UnknownSince);
        if (!isHealthy && left > TimeSpan.Zero)
        {
            return new UnknownVerdict.Wait(left < _shortStep ? left : _shortStep);
        }

        return delivery.Policy switch
        {
            OnUnknown.Hold => new UnknownVerdict.Hold(),
            OnUnknown.Resend when mayResend => new UnknownVerdict.Resend(),
            _ => new UnknownVerdict.Abandon(isHealthy ? "no receipt came" : "no receipts come"),
        };
    }

    private UnknownVerdict Patient(UnknownDelivery delivery, bool isHealthy)
    {
        var left = times.LongestWait - (delivery.Now - delivery.UnknownSince);
        if (!isHealthy && left > TimeSpan.Zero)
        {
            return new UnknownVerdict.Wait(left < _longStep ? left : _longStep);
        }

        return delivery.Policy switch
        {
            OnUnknown.Abandon => new UnknownVerdict.Abandon("no receipt came, and it is not to be sent twice"),
            OnUnknown.Resend when isHealthy => delivery.WasResent ? new UnknownVerdict.Abandon("no receipt came a second time") : new UnknownVerdict.Resend(),
            _ => new UnknownVerdict.Hold(),
        };
    }
}
