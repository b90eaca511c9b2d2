// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The paths of the Graph API.</summary>
internal static class GraphEndpoints
{
    private const string Node = "/{version}/{node}";

    public static void MapGraph(this IEndpointRouteBuilder routes, Platform platform)
    {
        var pipeline = new GraphPipeline(platform);
        routes.MapPost($"{Node}/messages", pipeline.Serve("messages", new MessageEndpoint(platform).Post));
        MapMedia(routes, pipeline, new(platform));
        MapTemplates(routes, pipeline, new(platform));
        MapNumbers(routes, pipeline, platform);
        MapAccounts(routes, pipeline, new(platform));
        var nodes = new NodeEndpoints(platform);
        routes.MapGet(Node, pipeline.Serve("node", nodes.Get));
        routes.MapPost(Node, pipeline.Serve("node", nodes.PostAsync));
        routes.MapDelete(Node, pipeline.Serve("node", nodes.Delete));
    }

    private static void MapMedia(IEndpointRouteBuilder routes, GraphPipeline pipeline, MediaEndpoints media)
    {
        routes.MapPost($"{Node}/media", pipeline.Serve("media", media.UploadAsync));
        routes.MapGet("/whatsapp_business/attachments/", pipeline.Serve("media", media.Download));
    }

    private static void MapTemplates(IEndpointRouteBuilder routes, GraphPipeline pipeline, TemplateEndpoints templates)
    {
        routes.MapGet($"{Node}/message_templates", pipeline.Serve("templates", templates.List));
        routes.MapPost($"{Node}/message_templates", pipeline.Serve("templates", templates.Create));
        routes.MapDelete($"{Node}/message_templates", pipeline.Serve("templates", templates.Delete));
        routes.MapPost($"{Node}/unpause", pipeline.Serve("templates", templates.Unpause));
    }

    private static void MapNumbers(IEndpointRouteBuilder routes, GraphPipeline pipeline, Platform platform)
    {
        var numbers = new NumberEndpoints(platform);
        var blocks = new BlockEndpoints(platform);
        routes.MapGet($"{Node}/whatsapp_business_profile", pipeline.Serve("number", numbers.GetProfile));
        routes.MapPost($"{Node}/whatsapp_business_profile", pipeline.Serve("number", numbers.PostProfile));
        routes.MapGet($"{Node}/block_users", pipeline.Serve("number", blocks.Read));
        routes.MapPost($"{Node}/block_users", pipeline.Serve("number", blocks.Block));
        routes.MapMethods($"{Node}/block_users", [HttpMethods.Delete], pipeline.Serve("number", blocks.Unblock));
    }

    private static void MapAccounts(IEndpointRouteBuilder routes, GraphPipeline pipeline, AccountEndpoints accounts)
    {
        routes.MapGet($"{Node}/phone_numbers", pipeline.Serve("account", accounts.Numbers));
        routes.MapGet($"{Node}/subscribed_apps", pipeline.Serve("account", accounts.Subscriptions));
        routes.MapPost($"{Node}/subscribed_apps", pipeline.Serve("account", accounts.SubscribeAsync));
        routes.MapDelete($"{Node}/subscribed_apps", pipeline.Serve("account", accounts.Unsubscribe));
    }
}
