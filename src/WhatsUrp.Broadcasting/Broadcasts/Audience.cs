// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>The persons whom a broadcast is for, fixed at the moment in which it begins.</summary>
internal static class Audience
{
    /// <summary>Reads the audience to its end before the first copy leaves. Invariant: nobody is lost, nobody is repeated.</summary>
    public static async ValueTask<IReadOnlyList<Recipient>> MaterialiseAsync(
        ISubscriberStore store, LineId line, Segment segment, CancellationToken cancellationToken)
    {
        var seen = new HashSet<SubscriberId>();
        var recipients = new List<Recipient>();
        await foreach (var member in store.StreamAudienceAsync(line, segment, cancellationToken).ConfigureAwait(false))
        {
            if (seen.Add(member.Subscriber))
            {
                recipients.Add(new Recipient(member.Address, new ServiceWindow(member.LastInboundAt)));
            }
        }

        return recipients;
    }
}
