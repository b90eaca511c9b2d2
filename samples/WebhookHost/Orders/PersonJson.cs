// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WhatsUrp.Subscribers;

namespace WhatsUrp.WebhookHost.Orders;

/// <summary>All that a line holds about a person, in a form that the person can be given (GDPR art. 15 and 20).</summary>
internal static class PersonJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(PersonExport person)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("phone", person.State.Address.Phone?.Digits);
            json.WriteString("userId", person.State.Address.User?.Value);
            json.WriteString("status", person.State.Status.ToString());
            List(json, "formerAddresses", person.FormerAddresses, address => json.WriteString("phone", address.Phone?.Digits));
            List(json, "fields", person.State.Fields, field => json.WriteString(field.Field.Value, field.Value));
            List(json, "lists", person.State.Subscriptions, subscription => json.WriteString(subscription.List.Value, subscription.State.ToString()));
            List(json, "consents", person.Consents, consent =>
            {
                json.WriteString("kind", consent.Kind.ToString());
                json.WriteString("at", consent.OccurredAt);
                json.WriteString("list", consent.List?.Value);
                json.WriteString("policyVersion", consent.PolicyVersion);
                json.WriteString("policySha256", consent.PolicySha256);
                json.WriteString("source", consent.Source.ToString());
            });
            List(json, "policies", person.Policies, policy =>
            {
                json.WriteString("version", policy.Version);
                json.WriteString("text", policy.Text);
            });
            List(json, "reports", person.Reports, report =>
            {
                json.WriteNumber("number", report.Number);
                json.WriteString("receivedAt", report.ReceivedAt);
                json.WriteString("text", report.Text);
                json.WriteString("status", report.Status.ToString());
            });
            List(json, "messages", person.Deliveries, delivery =>
            {
                json.WriteString("createdAt", delivery.CreatedAt);
                json.WriteString("broadcast", delivery.Broadcast?.ToString());
                json.WriteString("text", delivery.Text);
                json.WriteString("state", delivery.State.ToString());
                Instant(json, "acceptedAt", delivery.AcceptedAt);
                Instant(json, "deliveredAt", delivery.DeliveredAt);
                Instant(json, "readAt", delivery.ReadAt);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Instant(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            json.WriteString(name, instant);
        }
    }
}
