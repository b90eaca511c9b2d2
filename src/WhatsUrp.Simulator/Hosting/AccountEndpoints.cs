// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>An account: its health, its numbers, and whether the app is subscribed to it.</summary>
internal sealed class AccountEndpoints(Platform platform)
{
    private readonly CallbackEndpoints _callbacks = new(platform);

    public GraphReply Get(GraphRequest request, AccountState account) => Refusal(request) is { } refusal
        ? refusal.ToReply()
        : GraphReply.Json(200, NumberFields.Pick(NumberFields.All(account), [.. (request.Query("fields") ?? "id,name,timezone_id").Split(','), "id"]));

    public GraphReply Numbers(GraphRequest request)
    {
        if (Refusal(request) is { } refusal)
        {
            return refusal.ToReply();
        }

        var fields = (request.Query("fields") ?? "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput").Split(',');
        var numbers = platform.Accounts.Account(request.Node)!.Numbers
            .Select(number => (number.Number.PhoneNumberId, NumberFields.Pick(NumberFields.All(number), [.. fields, "id"]))).ToList();
        return GraphPage.Of(request, platform.Address, numbers, size: 25);
    }

    public GraphReply Subscriptions(GraphRequest request)
    {
        if (Refusal(request) is { } refusal)
        {
            return refusal.ToReply();
        }

        var account = platform.Accounts.Account(request.Node)!;
        var app = new JsonObject { ["whatsapp_business_api_data"] = new JsonObject { ["id"] = "1", ["name"] = "WhatsUrp", ["link"] = "https://example.org/" } };
        if (account.Override is { } callback)
        {
            app["override_callback_uri"] = callback.Url.ToString();
        }

        return GraphReply.Json(200, new() { ["data"] = account.IsSubscribed ? new JsonArray(app) : new JsonArray() });
    }

    public async ValueTask<GraphReply> SubscribeAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } refusal)
        {
            return refusal.ToReply();
        }

        var account = platform.Accounts.Account(request.Node)!;
        if (request.Json.Member("override_callback_uri") is not null)
        {
            var reply = await _callbacks.SetAsync(request.Json, callback => account.Override = callback, cancellationToken).ConfigureAwait(false);
            if (reply.Status != 200)
            {
                return reply;
            }
        }

        account.IsSubscribed = true;
        return GraphReply.Success;
    }

    public GraphReply Unsubscribe(GraphRequest request)
    {
        if (Refusal(request) is { } refusal)
        {
            return refusal.ToReply();
        }

        platform.Accounts.Account(request.Node)!.IsSubscribed = false;
        return GraphReply.Success;
    }

    private GraphError? Refusal(GraphRequest request) =>
        Platform.Refusal(platform.Accounts.OwnerFor(request.Node, request.Token), request.Token, request.Method, request.Node);
}
