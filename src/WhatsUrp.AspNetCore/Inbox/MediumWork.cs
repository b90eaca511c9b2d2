// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Media;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>A medium of a citizen, fetched while the platform has it. Where no store or no source for media is registered, nothing is fetched.</summary>
/// <remarks>
/// Media are kept with a report, and with nothing else: a picture with a command or with an answer would lie about with nobody who reads or erases it. So it
/// waits until its message was taken in. If that could not be done, the message may still become a report, and its medium is fetched.
/// </remarks>
internal sealed record MediumWork(string Key, MessageWork Message, MediaReference Medium) : WorkItem(Key, Word)
{
    /// <summary>The kind, with which the reason in quarantine begins.</summary>
    public const string Word = "medium";

    public override WorkItem? After => Message;

    public override async ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var line = Message.Message.Line;
        if (services.GetService<IMediaStore>() is not { } store || services.GetService<IMediaSource>() is not { } source)
        {
            return;
        }

        var known = await store.FindAsync(line, Medium.Id, cancellationToken).ConfigureAwait(false);
        if (Message.IsTaken && services.GetService<IReportStore>() is { } reports
            && await reports.FindAsync(line, Message.Message.Id, cancellationToken).ConfigureAwait(false) is null)
        {
            // It may be here from a time when its message could not be taken in.
            if (known is not null)
            {
                await store.DeleteAsync(line, Medium.Id, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        if (known is null)
        {
            await FetchAsync(store, source, cancellationToken).ConfigureAwait(false);
        }
    }

    public override ReadOnlyMemory<byte> Cut() => Message.Cut();

    private async Task FetchAsync(IMediaStore store, IMediaSource source, CancellationToken cancellationToken)
    {
        var line = Message.Message.Line;
        var content = await source.OpenAsync(line, Medium, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            await store.GiveUpAsync(line, Medium.Id, cancellationToken).ConfigureAwait(false);
            return;
        }

        await using (content.ConfigureAwait(false))
        {
            await store.KeepAsync(line, Medium, content, cancellationToken).ConfigureAwait(false);
        }
    }
}
