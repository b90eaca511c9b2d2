// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>Overrides of the callback address; each is verified by a handshake before it counts.</summary>
internal sealed class CallbackEndpoints(Platform platform)
{
    private static readonly Shape Configuration = Object(Must("override_callback_uri", Text(200, least: 0)), May("verify_token", Text()));

    public async ValueTask<GraphReply> SetAsync(JsonElement configuration, Action<Callback?> set, CancellationToken cancellationToken)
    {
        if (Configuration.Check(configuration) is { } flaw)
        {
            return flaw.ToError().ToReply();
        }

        var url = configuration.Text("override_callback_uri")!;
        if (url.Length == 0)
        {
            set(null);
            return GraphReply.Success;
        }

        if (!MediaShape.IsLink(url) || configuration.Text("verify_token") is not { } token)
        {
            return GraphError.Parameter("Param override_callback_uri must be a URL, and verify_token is required with it.").ToReply();
        }

        var callback = new Callback(new(url), token);
        if (!await platform.Webhooks.VerifyAsync(callback, cancellationToken).ConfigureAwait(false))
        {
            return GraphError.Of(2200).ToReply();
        }

        set(callback);
        return GraphReply.Success;
    }
}
