// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The people whom a number blocks: only those who wrote in the last 24 hours can be.</summary>
internal sealed class BlockEndpoints(Platform platform)
{
    private const int MostBlocked = 64_000;

    private static readonly Shape Users = Object(
        Must("messaging_product", OneOf("whatsapp")),
        Must("block_users", List(Object(May("user", Text()), May("user_id", Text())), 1000)));

    public GraphReply Read(GraphRequest request)
    {
        var number = platform.Accounts.Number(request.Node);
        return Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) is { } refusal
            ? refusal.ToReply()
            : GraphPage.Of(request, platform.Address,
                [.. number!.Blocked.Keys.Order(StringComparer.Ordinal).Select(key => (key, new JsonObject { ["messaging_product"] = "whatsapp", [Name(key)] = key }))], size: 25);
    }

    public GraphReply Block(GraphRequest request) => Change(request, "added_users", (number, key) =>
    {
        if (!platform.IsInWindow(number, key))
        {
            return "Re-engagement required: the user has not written in the last 24 hours";
        }

        number.Blocked.TryAdd(key, key);
        return null;
    });

    public GraphReply Unblock(GraphRequest request) => Change(request, "removed_users", (number, key) =>
        number.Blocked.TryRemove(key, out _) ? null : "The user is not blocked");

    private GraphReply Change(GraphRequest request, string changed, Func<NumberState, string, string?> change)
    {
        var number = platform.Accounts.Number(request.Node);
        if ((Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) ?? Users.Check(request.Json)?.ToError()) is { } error)
        {
            return error.ToReply();
        }

        var done = new JsonArray();
        var failed = new JsonArray();
        foreach (var user in request.Json.Member("block_users").Items())
        {
            var input = user.Text("user") ?? user.Text("user_id") ?? "";
            var key = Key(user, number!.Number);
            if (changed == "added_users" && number.Blocked.Count >= MostBlocked)
            {
                return GraphError.Of(139101).ToReply();
            }

            var entry = new JsonObject { ["input"] = input };
            if (key is not null)
            {
                entry[Name(key)] = key;
            }

            if ((key is null ? "The user is not valid" : change(number, key)) is { } complaint)
            {
                entry["errors"] = new JsonArray(new JsonObject { ["message"] = complaint, ["code"] = 139100 });
                failed.Add((JsonNode)entry);
            }
            else
            {
                done.Add((JsonNode)entry);
            }
        }

        return Reply(changed, done, failed);
    }

    private static GraphReply Reply(string changed, JsonArray done, JsonArray failed)
    {
        var body = new JsonObject { ["messaging_product"] = "whatsapp", ["block_users"] = new JsonObject { [changed] = done } };
        if (failed.Count == 0)
        {
            return GraphReply.Json(200, body);
        }

        body["block_users"]!["failed_users"] = failed;
        body["error"] = JsonNode.Parse(GraphError.Of(139100).ToReply().Body.Span)!["error"]!.DeepClone();
        return GraphReply.Json(400, body);
    }

    // Parent ids are refused.
    private string? Key(System.Text.Json.JsonElement user, SimulatedNumber number)
    {
        if (user.Text("user_id") is { } id)
        {
            return Recipient.IsUserId(id) && !id.Contains(".ENT.", StringComparison.Ordinal) ? platform.Citizens.Find(id)?.Key ?? id : null;
        }

        return Recipient.ReadPhone(user.Text("user") ?? "", number)?.WaId;
    }

    private static string Name(string key) => char.IsAsciiDigit(key[0]) ? "wa_id" : "user_id";
}
