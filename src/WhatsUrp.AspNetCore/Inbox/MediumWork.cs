// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>A medium of a citizen, fetched while the platform has it. Where no store or no source for media is registered, nothing is fetched.</summary>
internal sealed record MediumWork(string Key, LineId Line, MediaReference Medium, BodySlice Slice) : WorkItem(Key, Word)
{
    /// <summary>The kind, with which the reason in quarantine begins.</summary>
    public const string Word = "medium";

    public override async ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IMediaStore>() is not { } store
            || services.GetService<IMediaSource>() is not { } source
            || await store.FindAsync(Line, Medium.Id, cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        var content = await source.OpenAsync(Line, Medium, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            await store.GiveUpAsync(Line, Medium.Id, cancellationToken).ConfigureAwait(false);
            return;
        }

        await using (content.ConfigureAwait(false))
        {
            await store.KeepAsync(Line, Medium, content, cancellationToken).ConfigureAwait(false);
        }
    }

    public override ReadOnlyMemory<byte> Cut() => Slice.Cut();
}
