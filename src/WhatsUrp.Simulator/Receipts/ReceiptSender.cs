// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Phone;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Receipts;

/// <summary>Tells hosts what became of accepted messages, as the script says.</summary>
internal sealed class ReceiptSender(ReceiptScript script, WebhookEmitter webhooks, CitizenBook citizens, ChatLog chats)
{
    public void Start(NumberState number, AcceptedRequest request, int? refusal)
    {
        // Of a reaction Meta tells that it was sent, and no more.
        var plan = refusal is { } code ? ReceiptPlan.Failed(code)
            : script.For(request) is var chosen && request.Kind == "reaction" ? new([.. chosen.Steps.Where(step => step.Status is "sent" or "failed")])
            : chosen;
        var after = TimeSpan.Zero;
        foreach (var step in plan.Steps)
        {
            after += step.After;
            Send(number, request, step, after);
        }
    }

    public void Send(NumberState number, AcceptedRequest request, ReceiptStep step, TimeSpan after)
    {
        var echoes = step.Status != "failed" || script.EchoesOpaqueWhenFailed;
        var citizen = citizens.Find(request.Recipient);
        var json = StatusJson.Write(number.Number, request, step, request.At + after, citizen, echoes);

        // The page shows what the host has been told.
        webhooks.Enqueue(new(number, json) { Delivered = citizen is null ? null : () => chats.Tick(request.MessageId, Ticks(step.Status)) }, after);
    }

    private static int Ticks(string status) => status switch
    {
        "delivered" => 1,
        "read" or "played" => 2,
        "failed" => -1,
        _ => 0,
    };
}
