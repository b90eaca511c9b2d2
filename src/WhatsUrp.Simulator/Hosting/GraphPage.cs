// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text;
using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>A list in pages, with cursors as Graph has them.</summary>
internal static class GraphPage
{
    private const int MostItems = 1000;

    public static GraphReply Of(GraphRequest request, Uri server, IReadOnlyList<(string Cursor, JsonObject Item)> items, int size)
    {
        if (request.Query("limit") is { } limit && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1))
        {
            return GraphError.Parameter("Param limit must be a positive integer").ToReply();
        }

        size = Math.Min(size, MostItems);
        var start = 0;
        if (request.Query("after") is { Length: > 0 } after)
        {
            start = 1 + items.Index().Where(pair => Encode(pair.Item.Cursor) == after).Select(pair => pair.Index).FirstOrDefault(-2);
            if (start < 0)
            {
                return GraphError.Of(131059).ToReply();
            }
        }

        var page = items.Skip(start).Take(size).ToList();
        var body = new JsonObject { ["data"] = new JsonArray([.. page.Select(pair => pair.Item)]) };
        if (page.Count > 0)
        {
            var cursors = new JsonObject { ["before"] = Encode(page[0].Cursor), ["after"] = Encode(page[^1].Cursor) };
            body["paging"] = new JsonObject { ["cursors"] = cursors };
            if (start + page.Count < items.Count)
            {
                body["paging"]!["next"] = Next(request, server, size, Encode(page[^1].Cursor));
            }
        }

        return GraphReply.Json(200, body);
    }

    // Graph repeats the query, the token left out, with the new cursor.
    private static string Next(GraphRequest request, Uri server, int size, string after)
    {
        var kept = request.Http.Request.Query.Where(pair => pair.Key is not ("after" or "limit" or "access_token")).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{server.GetLeftPart(UriPartial.Authority)}{request.Http.Request.Path}?{string.Join('&', [.. kept, $"limit={size}", $"after={Uri.EscapeDataString(after)}"])}";
    }

    private static string Encode(string cursor) => Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor));
}
