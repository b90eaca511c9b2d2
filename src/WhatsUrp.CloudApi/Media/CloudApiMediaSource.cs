// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Media;

/// <summary>Opens what citizens sent.</summary>
internal sealed class CloudApiMediaSource(MediaClient client) : IMediaSource
{
    public async ValueTask<Stream?> OpenAsync(LineId line, MediaReference medium, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(medium);
        try
        {
            return await FetchAsync(line, medium, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException gone) when (IsGone(gone))
        {
            return null;
        }
    }

    private async Task<Stream> FetchAsync(LineId line, MediaReference medium, CancellationToken cancellationToken)
    {
        var info = await InfoAsync(line, medium, cancellationToken).ConfigureAwait(false);
        try
        {
            return await client.OpenAsync(line, info, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException expired) when (expired.StatusCode == HttpStatusCode.NotFound)
        {
            // The address lives five minutes: a fresh one decides whether the medium itself is gone.
            info = await InfoAsync(line, medium, cancellationToken).ConfigureAwait(false);
            return await client.OpenAsync(line, info, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<MediaInfo> InfoAsync(LineId line, MediaReference medium, CancellationToken cancellationToken)
    {
        var info = await client.GetAsync(line, medium.Id, cancellationToken).ConfigureAwait(false);

        // The digest that came signed in the webhook is worth more than the one told with the address.
        return info with { Sha256 = medium.Sha256 ?? info.Sha256 };
    }

    /// <summary>Tells whether the platform no longer knows the medium: by status, or by the code and subcode of an unknown object.</summary>
    private static bool IsGone(GraphException fault) => fault.StatusCode == HttpStatusCode.NotFound || fault.Error is { Code: 100, Subcode: 33 };
}
