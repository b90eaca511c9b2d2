// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Rendering;

/// <summary>Puts a claimed delivery into words.</summary>
/// <remarks>The words of a broadcast never change once it sends: they are read once. Thread-safe.</remarks>
internal sealed class CopyRenderer(IBroadcastStore broadcasts, ILineDirectory lines, IMessageTransport transport, TimeProvider clock)
{
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<(LineId, BroadcastId), CopyWords> _words = new();

    /// <summary>Renders a delivery.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Stops the reading of the words.</param>
    /// <exception cref="StoreException">The words cannot be read now.</exception>
    public async ValueTask<CopyRendering> RenderAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.To == CitizenAddress.Erased)
        {
            return CopyRendering.Failed("the address was erased");
        }

        if (delivery.Broadcast is not { } broadcast)
        {
            return delivery.Content is { } content ? CopyRendering.Of(content) : CopyRendering.Failed("the words were erased");
        }

        if (!_words.TryGetValue((delivery.Line, broadcast), out var words))
        {
            words = await ReadAsync(delivery.Line, broadcast, cancellationToken).ConfigureAwait(false);
            if (words is null)
            {
                return CopyRendering.Failed("the broadcast or its line is missing");
            }

            if (_words.Count >= MostKept)
            {
                _words.Clear();
            }

            _words[(delivery.Line, broadcast)] = words;
        }

        return words.Render(delivery.Window ?? default, delivery.Fields, transport.Capabilities, clock.GetUtcNow());
    }

    private async ValueTask<CopyWords?> ReadAsync(LineId line, BroadcastId broadcast, CancellationToken cancellationToken) =>
        lines.Find(line) is { } profile && await broadcasts.FindAsync(line, broadcast, cancellationToken).ConfigureAwait(false) is { } record
            ? new CopyWords(record.Broadcast, profile.BroadcastFooter)
            : null;
}
