// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>A number: its fields, health and profile.</summary>
internal sealed class NumberEndpoints(Platform platform)
{
    private static readonly Shape Profile = Object(
        Must("messaging_product", OneOf("whatsapp")),
        May("about", Text(139)), May("address", Text(256, least: 0)), May("description", Text(256, least: 0)), May("email", Text(128, least: 0)),
        May("websites", List(Text(256), 2, least: 0)), May("vertical", Text(least: 0)), May("profile_picture_handle", Text()));

    private readonly CallbackEndpoints _callbacks = new(platform);

    public static GraphReply Get(GraphRequest request, NumberState number)
    {
        if (Platform.Refusal(number.Number, request.Token, request.Method, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        var fields = (request.Query("fields") ?? "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,id").Split(',');
        var all = NumberFields.All(number);
        if (fields.FirstOrDefault(field => !all.ContainsKey(field)) is { } unknown)
        {
            return GraphError.Parameter($"Tried accessing nonexisting field ({unknown}) on node type (WhatsAppBusinessPhoneNumber)").ToReply();
        }

        return GraphReply.Json(200, NumberFields.Pick(all, [.. fields, "id"]));
    }

    public async ValueTask<GraphReply> PostAsync(GraphRequest request, NumberState number, CancellationToken cancellationToken)
    {
        if (Platform.Refusal(number.Number, request.Token, request.Method, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        return request.Json.Member("webhook_configuration") is { } configuration
            ? await _callbacks.SetAsync(configuration, callback => number.Override = callback, cancellationToken).ConfigureAwait(false)
            : GraphError.Parameter("The parameter webhook_configuration is required.").ToReply();
    }

    public GraphReply GetProfile(GraphRequest request)
    {
        var number = platform.Accounts.Number(request.Node);
        return Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) is { } refusal
            ? refusal.ToReply()
            : GraphReply.Json(200, new() { ["data"] = new JsonArray(NumberFields.Pick(number!.Profile, [.. (request.Query("fields") ?? string.Join(',', number.Profile.Select(pair => pair.Key))).Split(','), "messaging_product"])) });
    }

    public GraphReply PostProfile(GraphRequest request)
    {
        var number = platform.Accounts.Number(request.Node);
        if (Platform.Refusal(number?.Number, request.Token, request.Method, request.Node) is { } refusal)
        {
            return refusal.ToReply();
        }

        if (Profile.Check(request.Json) is { } flaw)
        {
            return flaw.ToError().ToReply();
        }

        var profile = number!.Profile.DeepClone().AsObject();
        foreach (var member in request.Json.EnumerateObject())
        {
            profile[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        number.Profile = profile;
        return GraphReply.Success;
    }
}
