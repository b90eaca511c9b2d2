// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Counts the broadcasts that a list has had, or is about to have, around the time of another one.</summary>
internal sealed class FrequencyCheck(IBroadcastStore broadcasts, IOptions<BroadcastDesksOptions> options)
{
    private const int Most = 1000;

    private static readonly BroadcastState[] Counted =
    [
        BroadcastState.Scheduled, BroadcastState.Materialising, BroadcastState.Sending, BroadcastState.Paused, BroadcastState.Completed, BroadcastState.Expired,
    ];

    public async ValueTask<DeskFault?> FaultAsync(Broadcast broadcast, BroadcastPreview preview, BroadcastId? id, CancellationToken cancellationToken)
    {
        if (preview.Lane == Lane.Emergency || options.Value.Of(broadcast.Line).FrequencyCaps.FirstOrDefault(cap => cap.List == broadcast.List) is not { } cap)
        {
            return null;
        }

        var others = await broadcasts.ListAsync(new BroadcastQuery(Counted, Most) { Line = broadcast.Line }, cancellationToken).ConfigureAwait(false);
        var near = others.Count(other => other.Id != id && other.Broadcast.List == cap.List && (StartOf(other) - preview.LeavesAt).Duration() < cap.Within);
        return near >= cap.Most ? DeskFaults.FrequencyCap(cap.List, cap.Most, cap.Within) : null;
    }

    private static DateTimeOffset StartOf(BroadcastRecord record) => record.MaterialisedAt ?? record.Broadcast.NotBefore ?? record.CreatedAt;
}
