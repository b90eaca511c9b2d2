// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Simulator.Receipts;

/// <summary>Writes a status as webhooks carry it.</summary>
internal static class StatusJson
{
    public static ReadOnlyMemory<byte> Write(SimulatedNumber number, AcceptedRequest request, ReceiptStep step, DateTimeOffset at, Citizen? citizen, bool echoesOpaque) =>
        RelaxedJson.Write((number, request, step, at, citizen, echoesOpaque), static (json, of) =>
        {
            json.WriteStartObject();
            json.WriteString("field", "messages");
            json.WriteStartObject("value");
            WriteMetadata(json, of.number);
            var waId = char.IsAsciiDigit(of.request.Recipient[0]) ? of.request.Recipient : of.citizen?.ShownWaId;

            // Meta leaves contacts out of failed ones.
            if (of.citizen is not null && of.step.Status != "failed")
            {
                WriteContact(json, of.citizen, waId, of.step.Status);
            }

            json.WriteStartArray("statuses");
            json.WriteStartObject();
            json.WriteString("id", of.request.MessageId);
            json.WriteString("status", of.step.Status);
            json.WriteString("timestamp", of.at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            WriteIfAny(json, "recipient_id", waId);
            WriteIfAny(json, "recipient_user_id", UserId(of.request, of.step, of.citizen, waId));
            WriteIfAny(json, "biz_opaque_callback_data", of.echoesOpaque ? of.request.Opaque : null);
            WriteEnd(json, of.request, of.step);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });

    // A failed one to a phone number names the number alone.
    private static string? UserId(AcceptedRequest request, ReceiptStep step, Citizen? citizen, string? waId) =>
        step.Status == "failed" && waId is not null ? null : citizen?.UserId ?? (Recipient.IsUserId(request.Recipient) ? request.Recipient : null);

    private static void WriteMetadata(Utf8JsonWriter json, SimulatedNumber number)
    {
        json.WriteString("messaging_product", "whatsapp");
        json.WriteStartObject("metadata");
        json.WriteString("display_phone_number", number.DisplayPhoneNumber);
        json.WriteString("phone_number_id", number.PhoneNumberId);
        json.WriteEndObject();
    }

    private static void WriteContact(Utf8JsonWriter json, Citizen citizen, string? waId, string status)
    {
        json.WriteStartArray("contacts");
        json.WriteStartObject();
        json.WriteStartObject("profile");
        json.WriteString("name", citizen.Name);
        WriteIfAny(json, "username", status is "delivered" or "read" ? citizen.Username : null);
        json.WriteEndObject();
        WriteIfAny(json, "wa_id", waId);
        WriteIfAny(json, "user_id", citizen.UserId);
        WriteIfAny(json, "parent_user_id", citizen.ParentUserId);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, AcceptedRequest request, ReceiptStep step)
    {
        if (step.ErrorCode is { } code)
        {
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteNumber("code", code);
            json.WriteString("title", GraphErrorTable.Title(code));
            json.WriteString("message", GraphErrorTable.Title(code));
            json.WriteStartObject("error_data");
            json.WriteString("details", GraphErrorTable.Title(code) + ".");
            json.WriteEndObject();
            json.WriteString("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else if (step.Status is "sent" or "delivered")
        {
            json.WriteStartObject("pricing");
            json.WriteBoolean("billable", true);
            json.WriteString("pricing_model", "PMP");
            json.WriteString("type", "regular");
            json.WriteString("category", request.Category);
            json.WriteEndObject();
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
