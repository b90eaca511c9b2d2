// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Stands next to the network and lets no request out twice that carries a ticket, whatever handlers the host has put before it.</summary>
internal sealed class SendOnceHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(SendTicket.Key, out var ticket)
            ? ticket.UseAsync(() => base.SendAsync(request, cancellationToken), cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
