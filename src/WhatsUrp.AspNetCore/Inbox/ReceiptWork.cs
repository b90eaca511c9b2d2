// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>The receipts of a body: taken in together, and in ever smaller halves when one of them cannot be taken in.</summary>
internal sealed record ReceiptWork(string Key, IReadOnlyList<DeliveryReceipt> Receipts, IReadOnlyList<BodySlice> Slices) : WorkItem(Key, "receipt")
{
    public override int Count => Receipts.Count;

    public override IReadOnlyList<WorkItem> Halves => Count > 1 ? [Part(0, Count / 2), Part(Count / 2, Count)] : [];

    public override async ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var sink in services.GetServices<IReceiptSink>())
        {
            await sink.TakeAsync(Receipts, cancellationToken).ConfigureAwait(false);
        }
    }

    public override ReadOnlyMemory<byte> Cut() => Slices[0].Cut();

    private ReceiptWork Part(int start, int end) => new(Key, [.. Receipts.Take(start..end)], [.. Slices.Take(start..end)]);
}
