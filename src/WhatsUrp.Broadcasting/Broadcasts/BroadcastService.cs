// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>Counts the audience of a broadcast, then sends each person a private copy, once.</summary>
/// <remarks>
/// A copy holds the text and the line's footer, the same for everybody: nothing in it comes from any person's data. Thread-safe.
/// </remarks>
/// <param name="lines">The lines of the host.</param>
/// <param name="store">The subscribers.</param>
/// <param name="outbox">The door by which the copies leave.</param>
/// <param name="transport">The channel, asked only for what it can carry.</param>
/// <param name="clock">The clock by which service windows close.</param>
/// <param name="logger">Where a failing copy is told of; nowhere when absent.</param>
public sealed class BroadcastService(
    ILineDirectory lines,
    ISubscriberStore store,
    IOutbox outbox,
    IMessageTransport transport,
    TimeProvider clock,
    ILogger<BroadcastService>? logger = null)
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Says what a broadcast would be and whom it would reach; sends nothing.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The audience, lane and text, or every reason why it cannot go out.</returns>
    public async ValueTask<BroadcastPreview> PreviewAsync(Broadcast broadcast, CancellationToken cancellationToken = default)
    {
        var checkedCopy = Check(broadcast);
        if (checkedCopy is not BroadcastPreview.Ready ready)
        {
            return checkedCopy;
        }

        if (transport.Capabilities.FreeFormWindow is not { } window)
        {
            return ready with { Recipients = await store.CountAudienceAsync(broadcast.Line, broadcast.Segment, cancellationToken).ConfigureAwait(false) };
        }

        var audience = await Audience.MaterialiseAsync(store, broadcast.Line, broadcast.Segment, cancellationToken).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        return ready with { Recipients = audience.Count, OutsideWindow = audience.Count(recipient => !recipient.Window.IsOpen(window, now)) };
    }

    /// <summary>Sends a broadcast. A copy that fails stops no other one.</summary>
    /// <param name="broadcast">A broadcast whose preview is ready.</param>
    /// <param name="cancellationToken">Stops between two persons: a copy already begun is finished.</param>
    /// <returns>The progress: once before the first copy, then after each.</returns>
    /// <exception cref="InvalidOperationException">The broadcast cannot go out; <see cref="PreviewAsync"/> says why.</exception>
    public async IAsyncEnumerable<BroadcastProgress> SendAsync(
        Broadcast broadcast, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var copy = Check(broadcast) switch
        {
            BroadcastPreview.Ready ready => ready,
            var refused => throw new InvalidOperationException($"WURP0040: this broadcast cannot go out ({refused}): ask PreviewAsync first."),
        };
        var audience = await Audience.MaterialiseAsync(store, broadcast.Line, broadcast.Segment, cancellationToken).ConfigureAwait(false);
        var progress = new BroadcastProgress(audience.Count);
        yield return progress;
        foreach (var recipient in audience)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress = progress.With(await PostAsync(broadcast.Line, recipient, copy).ConfigureAwait(false));
            yield return progress;
        }
    }

    private async ValueTask<SendOutcome?> PostAsync(LineId line, Recipient recipient, BroadcastPreview.Ready copy)
    {
        var message = new OutboundMessage
        {
            Line = line,
            To = recipient.Address,
            Content = new TextContent(copy.Text),
            Lane = copy.Lane,
            Window = recipient.Window,
        };
        try
        {
            return await outbox.PostAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // An outbox that throws breaks its contract; the persons behind this one still have a right to their copy.
            _logger.CopyFailed(line, exception.GetType().Name);
            return new SendOutcome.Unknown("the outbox failed");
        }
    }

    private BroadcastPreview Check(Broadcast broadcast)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        var profile = lines.Find(broadcast.Line);
        var footer = profile is null ? "" : "\n\n" + profile.BroadcastFooter;
        var text = broadcast.Text.TrimEnd() + footer;
        var limit = transport.Capabilities.MaxTextLength;
        var faults = Faults(broadcast, profile).ToList();
        if (text.Length > limit)
        {
            faults.Add(BroadcastFault.TextTooLong);
        }

        return faults is []
            ? new BroadcastPreview.Ready(0, LaneOf(profile!.FindList(broadcast.List)!), text)
            : new BroadcastPreview.Refused(faults, limit - footer.Length);
    }

    private static IEnumerable<BroadcastFault> Faults(Broadcast broadcast, LineProfile? profile)
    {
        var named = SegmentLists.Named(broadcast.Segment).ToHashSet();
        if (profile is null)
        {
            yield return BroadcastFault.UnknownLine;
        }
        else if (named.Append(broadcast.List).Any(list => profile.FindList(list) is null))
        {
            yield return BroadcastFault.UnknownList;
        }

        if (!SegmentLists.HoldsToLists(broadcast.Segment) || !named.Contains(broadcast.List))
        {
            yield return BroadcastFault.NoListCondition;
        }

        if (string.IsNullOrWhiteSpace(broadcast.Text))
        {
            yield return BroadcastFault.EmptyText;
        }
    }

    private static Lane LaneOf(ListDefinition list) => list.Urgency == Urgency.Urgent ? Lane.Emergency : Lane.Routine;
}
