// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Http;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Puts the guard behind all handlers of our client, however and whenever the host adds them.</summary>
internal sealed class SendOnceFilter : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name == GraphChannel.ClientName)
        {
            builder.AdditionalHandlers.Add(new SendOnceHandler());
        }
    };
}
