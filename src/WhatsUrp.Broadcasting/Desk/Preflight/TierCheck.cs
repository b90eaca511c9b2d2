// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Reckons how a broadcast stands with the messaging limit, which all lines of a portfolio share.</summary>
internal sealed class TierCheck(ILineDirectory lines, IBroadcastStore broadcasts, IOptions<BroadcastDesksOptions> options, ILineLimits? limits = null)
{
    private static readonly Segment Nobody = new Segment.Any([]);

    public ValueTask<LineLimits> LimitsAsync(LineId line, CancellationToken cancellationToken) => limits?.FindAsync(line, cancellationToken) ?? new(default(LineLimits));

    /// <summary>Reckons the headroom; nothing when the limit is unlimited or not known.</summary>
    /// <param name="line">The line that sends.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="needed">How many recipients count against the limit.</param>
    /// <param name="since">From when on persons count as reached: a day before the broadcast leaves.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    public async ValueTask<TierHeadroom?> ReckonAsync(LineId line, Lane lane, int needed, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var own = await LimitsAsync(line, cancellationToken).ConfigureAwait(false);
        if (own.PersonsPerDay is not { } limit)
        {
            return null;
        }

        var (reached, reserve) = (0, 0);
        foreach (var profile in lines.Lines)
        {
            if (profile.Id == line || (own.Portfolio is { } portfolio && (await LimitsAsync(profile.Id, cancellationToken).ConfigureAwait(false)).Portfolio == portfolio))
            {
                reached += (await broadcasts.CountAudienceAsync(profile.Id, Nobody, since, since, cancellationToken).ConfigureAwait(false)).ReachedLately;
                reserve += lane == Lane.Emergency ? 0 : await ReserveAsync(profile, since, cancellationToken).ConfigureAwait(false);
            }
        }

        var headroom = new TierHeadroom(limit, reached, reserve, needed, null);
        return headroom with { Days = Days(needed, headroom.Available, Math.Max(0, limit - reserve)) };
    }

    /// <summary>On how many days it leaves: what is free today, then a full share on each of the following days.</summary>
    internal static int? Days(int needed, int today, int daily) =>
        needed <= today ? 1
        : daily == 0 ? null
        : 1 + (int)Math.Ceiling((needed - today) / (double)daily);

    private async ValueTask<int> ReserveAsync(LineProfile line, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (options.Value.Of(line.Id).EmergencyReserve is { } set)
        {
            return set;
        }

        Segment[] urgent = [.. line.Lists.Where(list => list.Urgency == Urgency.Urgent).Select(list => new Segment.OnList(list.Id))];
        return urgent.Length == 0 ? 0
            : (await broadcasts.CountAudienceAsync(line.Id, new Segment.Any(urgent), since, since, cancellationToken).ConfigureAwait(false)).Recipients;
    }
}
