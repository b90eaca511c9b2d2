// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The paths of the Graph API.</summary>
internal static class GraphEndpoints
{
    public static void MapGraph(this IEndpointRouteBuilder routes, Platform platform)
    {
        var pipeline = new GraphPipeline(platform);
        routes.MapPost("/{version}/{node}/messages", pipeline.Serve("messages", new MessageEndpoint(platform).Post));
    }
}
