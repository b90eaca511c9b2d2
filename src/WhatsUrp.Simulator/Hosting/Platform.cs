// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Inbound;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Media;
using WhatsUrp.Simulator.Phone;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>Everything behind the endpoints: what Meta knows and does.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly ServiceWindows _windows = new();
    private readonly MessageIntake _intake;
    private readonly ReceiptSender _receipts;
    private readonly CitizenPost _post;

    public Platform(PlatformSettings settings)
    {
        Clock = settings.Clock;
        Accounts = new(settings.Numbers);
        Templates = new(settings.Numbers[0].WabaId, settings.Templates);
        Media = new(Clock);
        Faults = new(settings.Seed);
        Webhooks = new(Accounts, Clock, settings.Webhooks, settings.Seed);
        Script = new(settings.Receipts);
        var gates = new SendingGates(settings.Limits, _windows, Citizens);
        _intake = new(gates, Templates, Media, Ledger, Clock, settings.KeepsBodies);
        _receipts = new(Script, Webhooks, Citizens, Chats);
        _post = new(Citizens, _windows, gates, Media, Webhooks, Chats, Clock, () => Address);
    }

    public TimeProvider Clock { get; }

    /// <summary>Where the simulator listens, known once it does.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    public AccountBook Accounts { get; }

    public TemplateRegistry Templates { get; }

    public MediaShelf Media { get; }

    public AcceptedLedger Ledger { get; } = new();

    public FaultPlan Faults { get; }

    public WebhookEmitter Webhooks { get; }

    public ReceiptScript Script { get; }

    public CitizenBook Citizens { get; } = new();

    public ChatLog Chats { get; } = new();

    public Intake Take(NumberState number, JsonElement message, ReadOnlyMemory<byte> body)
    {
        var intake = _intake.Take(number, message, body);
        if (intake.Request is not { } request)
        {
            return intake;
        }

        if (intake.Recipient is null)
        {
            Chats.Tick(request.MessageId, 2);
            if (request.Kind == "typing")
            {
                Chats.ShowTyping(request.MessageId);
            }

            return intake;
        }

        if (Citizens.Find(request.Recipient) is { } citizen)
        {
            var template = request.Template is null ? null : Templates.Find(number.Account.Id, request.Template, message.GetProperty("template").GetProperty("language").GetProperty("code").GetString()!);
            Chats.Add(OutgoingEntry.Of(request, message, citizen.Key, template));
        }

        _receipts.Start(number, request, intake.LateRefusal);
        return intake;
    }

    public bool IsInWindow(NumberState number, string person) => _windows.IsOpen(number.Number.PhoneNumberId, person, Clock.GetUtcNow());

    /// <summary>Changes the status of a template and tells the host, as Meta's reviewers and quality rules do.</summary>
    public void SetTemplateStatus(SimulatedTemplate template, string status, string? reason)
    {
        var changed = Templates.Set(template with { Status = status });
        var value = new JsonObject
        {
            ["event"] = status,
            ["message_template_id"] = long.Parse(changed.Id, CultureInfo.InvariantCulture),
            ["message_template_name"] = changed.Name,
            ["message_template_language"] = changed.Language,
            ["message_template_category"] = changed.Category,
            ["reason"] = reason ?? "NONE",
        };
        if (Accounts.Account(changed.WabaId!) is { } account)
        {
            Webhooks.Emit(account.Numbers[0].Number.PhoneNumberId, "message_template_status_update", value);
        }
    }

    public string Send(Citizen citizen, CitizenMessage message) => _post.Send(NumberOrFirst(message.PhoneNumberId), citizen, message);

    /// <summary>Sends one status of an accepted message now, whatever was sent before.</summary>
    public void SendStatus(AcceptedRequest request, ReceiptStep step) => _receipts.Send(NumberOrFirst(request.PhoneNumberId), request, step, step.After);

    public NumberState NumberOrFirst(string? phoneNumberId) => phoneNumberId is null
        ? Accounts.Numbers[0]
        : Accounts.Number(phoneNumberId) ?? throw new ArgumentException($"The simulator has no number {phoneNumberId}.", nameof(phoneNumberId));

    /// <summary>The error of a node that does not exist or does not belong to the token.</summary>
    public static GraphError? Refusal(SimulatedNumber? owner, string token, string method, string node) =>
        owner is null ? GraphError.NoSuchObject(method, node)
        : owner.AccessToken != token ? GraphError.Of(10, "The access token may not use this object")
        : null;

    public ValueTask DisposeAsync() => Webhooks.DisposeAsync();
}
