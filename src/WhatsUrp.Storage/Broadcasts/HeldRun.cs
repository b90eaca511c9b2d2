// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Broadcasts;

/// <summary>Carries out what an operator decides about the held copies of a broadcast, within an open transaction that holds the broadcast.</summary>
internal sealed class HeldRun(StorageSession session, BroadcastMove move)
{
    private const int PageSize = 500;

    private readonly UnknownVerdict _verdict = move.Held == OnUnknown.Resend ? new UnknownVerdict.Resend() : new UnknownVerdict.Abandon("an operator gave it up");

    public async ValueTask RunAsync()
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        List<DeliveryId> page;
        do
        {
            page = await CopyTable.HeldAsync(session, move.Line, move.Id, PageSize).ConfigureAwait(false);
            await DecideAsync(page, now).ConfigureAwait(false);
        }
        while (page.Count == PageSize);
        await session.NotifyAsync(move.Line).ConfigureAwait(false);
    }

    private async ValueTask DecideAsync(List<DeliveryId> page, DateTimeOffset now)
    {
        var work = new WorkSet(session);
        await work.HoldAsync(move.Line, page).ConfigureAwait(false);

        // A receipt may have been first.
        foreach (var file in work.Files.Where(file => file is { State: DeliveryState.Unknown, Row.ResolveAfter: null }))
        {
            DoubtRules.Apply(file, DoubtRules.Describe(file, now), _verdict);
        }

        await work.SaveAsync().ConfigureAwait(false);
    }
}
