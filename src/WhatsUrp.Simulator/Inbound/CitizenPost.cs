// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Media;
using WhatsUrp.Simulator.Phone;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Inbound;

/// <summary>Carries citizens' messages to the hosts.</summary>
internal sealed class CitizenPost(
    CitizenBook citizens, ServiceWindows windows, SendingGates gates, MediaShelf media, WebhookEmitter webhooks, ChatLog chats, TimeProvider clock, Func<Uri> address)
{
    public string Send(NumberState number, Citizen citizen, CitizenMessage message)
    {
        citizens.Add(citizen);
        var now = clock.GetUtcNow();
        var id = message.Id ?? MessageId.Next();
        var at = message.At ?? now;
        var medium = message.Content.Medium is { } file
            ? media.Add(number.Number.PhoneNumberId, file.Bytes.ToArray(), file.MimeType, file.FileName, MediaShelf.WebhookLife)
            : null;
        windows.Open(number.Number.PhoneNumberId, citizen.Key, now);
        gates.CountInbound(number, now);
        chats.Add(Entry(number, citizen, message, id, at, medium));

        // Whom a number blocks it does not hear.
        if (!number.Blocked.ContainsKey(citizen.Key))
        {
            var change = InboundJson.Write(number.Number, citizen, message, id, at, medium, medium is null ? null : media.Address(address(), medium));
            webhooks.Enqueue(new(number, change) { Delivered = () => chats.Tick(id, 1) });
        }

        return id;
    }

    private static ChatEntry Entry(NumberState number, Citizen citizen, CitizenMessage message, string id, DateTimeOffset at, StoredMedium? medium)
    {
        var body = message.Content.Body as JsonObject;
        return new()
        {
            Id = id,
            Citizen = citizen.Key,
            PhoneNumberId = number.Number.PhoneNumberId,
            IsFromCitizen = true,
            Kind = message.Content.Kind,
            At = at,
            Text = Text(message.Content.Kind, body),
            MediaId = medium?.Id,
            MimeType = medium?.MimeType,
            FileName = medium?.FileName,
            Latitude = Degrees(body, "latitude"),
            Longitude = Degrees(body, "longitude"),
            ReplyTo = message.ReplyTo,
        };
    }

    private static double? Degrees(JsonObject? body, string name) =>
        double.TryParse(body?[name]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static string Text(string kind, JsonObject? body) => kind switch
    {
        "text" => body?["body"],
        "button" => body?["text"],
        "interactive" => body?[body["type"]?.GetValue<string>() ?? ""]?["title"],
        "location" => body?["name"],
        "reaction" => body?["emoji"],
        _ => body?["caption"],
    } is JsonValue text && text.TryGetValue<string>(out var said) ? said : "";
}
