// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Hosting;

namespace WhatsUrp.Simulator.Control;

/// <summary>The simulator's own surface, for the tests of other processes and for the phone page.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes, Platform platform)
    {
        MapState(routes, platform);
        MapCitizens(routes, platform);
        MapFaults(routes, platform);
        MapWebhooks(routes, platform);
        MapAccounts(routes, platform);
    }

    private static void MapState(IEndpointRouteBuilder routes, Platform platform)
    {
        routes.MapGet("/_sim/state", ControlCall.Answer(_ => new SimulatorState(
            platform.Address, platform.Faults.Seed, [.. platform.Accounts.Numbers.Select(number => number.Number)], platform.Ledger.Count, platform.Faults.Suffered, platform.Webhooks.Counts), ControlJson.Default.SimulatorState));
        routes.MapGet("/_sim/ledger", ControlCall.Answer(context => Read(platform, context.Request.Query), ControlJson.Default.LedgerPage));
        routes.MapDelete("/_sim/ledger", ControlCall.Do(platform.Ledger.Clear));
    }

    private static void MapCitizens(IEndpointRouteBuilder routes, Platform platform)
    {
        routes.MapGet("/_sim/citizens", ControlCall.Answer(_ => platform.Citizens.All, ControlJson.Default.IReadOnlyListCitizen));
        routes.MapPost("/_sim/citizens", ControlCall.Take(ControlJson.Default.Citizen, citizen => { platform.Citizens.Add(citizen); }));
        routes.MapPost("/_sim/messages", ControlCall.Take(ControlJson.Default.CitizenOrder, order => new JsonObject
        {
            ["id"] = platform.Send(platform.Citizens.Find(order.From.TrimStart('+')) ?? Stranger(order.From), order.ToMessage()),
        }));
        routes.MapPost("/_sim/statuses", ControlCall.Take(ControlJson.Default.StatusOrder, order => platform.SendStatus(
            platform.Ledger.Read().LastOrDefault(request => request.MessageId == order.MessageId) ?? throw new FormatException("The ledger has no such message."), order.Step)));
        routes.MapPost("/_sim/changes", ControlCall.Take(ControlJson.Default.ChangeOrder, order =>
            platform.Webhooks.Emit(platform.NumberOrFirst(order.PhoneNumberId).Number.PhoneNumberId, order.Field, order.Value)));
    }

    private static void MapFaults(IEndpointRouteBuilder routes, Platform platform)
    {
        routes.MapPost("/_sim/faults", ControlCall.Take(ControlJson.Default.FaultRule, platform.Faults.Add));
        routes.MapDelete("/_sim/faults", ControlCall.Do(platform.Faults.Clear));
        routes.MapPut("/_sim/receipts", ControlCall.Take(ControlJson.Default.ReceiptOrder, order =>
        {
            platform.Script.EchoesOpaqueWhenFailed = order.EchoesOpaqueWhenFailed ?? platform.Script.EchoesOpaqueWhenFailed;
            if (order.Recipient is not null)
            {
                platform.Script.Set(order.Recipient, order.Plan);
            }
            else
            {
                platform.Script.Default = order.Plan ?? platform.Script.Default;
            }
        }));
    }

    private static void MapWebhooks(IEndpointRouteBuilder routes, Platform platform)
    {
        var webhooks = platform.Webhooks;
        routes.MapGet("/_sim/webhooks", ControlCall.Answer(_ => webhooks.Counts, ControlJson.Default.WebhookCounts));
        routes.MapGet("/_sim/webhooks/recent", ControlCall.Answer(_ => webhooks.Recent, ControlJson.Default.IReadOnlyListWebhookDelivery));
        routes.MapPut("/_sim/webhooks/rules", ControlCall.Take(ControlJson.Default.WebhookRules, rules => { webhooks.Rules = rules; }));
        routes.MapPost("/_sim/webhooks/pause", ControlCall.Do(webhooks.Pause));
        routes.MapPost("/_sim/webhooks/resume", ControlCall.Do(webhooks.Resume));
        routes.MapPost("/_sim/webhooks/settle", ControlCall.DoAsync(webhooks.SettleAsync));
        routes.MapPost("/_sim/webhooks/raw", ControlCall.TakeAsync(ControlJson.Default.RawOrder, async (order, cancellationToken) => new JsonObject
        {
            ["status"] = await webhooks.PostRawAsync(platform.NumberOrFirst(order.PhoneNumberId).Number.PhoneNumberId, Encoding.UTF8.GetBytes(order.Body), order.Signature, cancellationToken).ConfigureAwait(false),
        }));
        routes.MapPut("/_sim/callback", ControlCall.TakeAsync(ControlJson.Default.CallbackOrder, async (order, cancellationToken) => new JsonObject
        {
            ["verified"] = await webhooks.SetCallbackAsync(platform.NumberOrFirst(order.PhoneNumberId).Number.PhoneNumberId, order.Url, order.VerifyToken, cancellationToken).ConfigureAwait(false),
        }));
    }

    private static void MapAccounts(IEndpointRouteBuilder routes, Platform platform)
    {
        routes.MapPatch("/_sim/numbers/{id}", context => ControlCall.Take(ControlJson.Default.NumberOrder, order => order.Change(platform.NumberOrFirst((string)context.Request.RouteValues["id"]!)))(context));
        routes.MapPut("/_sim/templates", ControlCall.Take(ControlJson.Default.SimulatedTemplate, template => { platform.Templates.Set(template); }));
        routes.MapPost("/_sim/templates/{name}/status", context => ControlCall.Take(ControlJson.Default.TemplateOrder, order => platform.SetTemplateStatus(
            platform.Templates.All.FirstOrDefault(template => template.Name == (string)context.Request.RouteValues["name"]!) ?? throw new FormatException("There is no such template."), order.Status, order.Reason))(context));
    }

    private static LedgerPage Read(Platform platform, IQueryCollection query)
    {
        var found = platform.Ledger.Read(Number(query, "after", 0))
            .Where(request => query["number"] is not [{ } number] || request.PhoneNumberId == number)
            .Where(request => query["recipient"] is not [{ } recipient] || request.Recipient == recipient.TrimStart('+', ' '))
            .Where(request => query["opaque"] is not [{ } opaque] || request.Opaque == opaque)
            .Take((int)Number(query, "limit", 1000));
        return new(platform.Ledger.Count, [.. query["bodies"] == "true" ? found : found.Select(request => request with { Body = default })]);
    }

    private static long Number(IQueryCollection query, string name, long otherwise) => query[name] is [{ } text] ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static Citizen Stranger(string from) => from.TrimStart('+') is var digits && digits.All(char.IsAsciiDigit) ? new() { Phone = "+" + digits } : new() { UserId = from };
}
