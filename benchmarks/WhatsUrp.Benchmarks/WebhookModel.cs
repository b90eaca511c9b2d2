// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace WhatsUrp.Benchmarks;

/// <summary>The model that a peer's user would write: the members of texts and statuses alone, no leniency, nothing raw.</summary>
public sealed class WebhookModel
{
    [JsonPropertyName("object"), JsonProperty("object")]
    public string? About { get; set; }

    [JsonPropertyName("entry"), JsonProperty("entry")]
    public List<EntryModel> Entries { get; set; } = [];

    public static int Count(WebhookModel? model) => model!.Entries
        .SelectMany(entry => entry.Changes)
        .Sum(change => (change.Value?.Messages?.Count ?? 0) + (change.Value?.Statuses?.Count ?? 0));

    public sealed class EntryModel
    {
        [JsonPropertyName("id"), JsonProperty("id")]
        public string? Id { get; set; }

        [JsonPropertyName("changes"), JsonProperty("changes")]
        public List<ChangeModel> Changes { get; set; } = [];
    }

    public sealed class ChangeModel
    {
        [JsonPropertyName("field"), JsonProperty("field")]
        public string? Field { get; set; }

        [JsonPropertyName("value"), JsonProperty("value")]
        public ValueModel? Value { get; set; }
    }

    public sealed class ValueModel
    {
        [JsonPropertyName("metadata"), JsonProperty("metadata")]
        public Dictionary<string, string>? Metadata { get; set; }

        [JsonPropertyName("contacts"), JsonProperty("contacts")]
        public List<ContactModel>? Contacts { get; set; }

        [JsonPropertyName("messages"), JsonProperty("messages")]
        public List<MessageModel>? Messages { get; set; }

        [JsonPropertyName("statuses"), JsonProperty("statuses")]
        public List<StatusModel>? Statuses { get; set; }
    }

    public sealed class ContactModel
    {
        [JsonPropertyName("wa_id"), JsonProperty("wa_id")]
        public string? WaId { get; set; }

        [JsonPropertyName("profile"), JsonProperty("profile")]
        public Dictionary<string, string>? Profile { get; set; }
    }

    public sealed class MessageModel
    {
        [JsonPropertyName("from"), JsonProperty("from")]
        public string? From { get; set; }

        [JsonPropertyName("id"), JsonProperty("id")]
        public string? Id { get; set; }

        [JsonPropertyName("timestamp"), JsonProperty("timestamp")]
        public string? Timestamp { get; set; }

        [JsonPropertyName("type"), JsonProperty("type")]
        public string? Type { get; set; }

        [JsonPropertyName("text"), JsonProperty("text")]
        public Dictionary<string, string>? Text { get; set; }
    }

    public sealed class StatusModel
    {
        [JsonPropertyName("id"), JsonProperty("id")]
        public string? Id { get; set; }

        [JsonPropertyName("status"), JsonProperty("status")]
        public string? Status { get; set; }

        [JsonPropertyName("timestamp"), JsonProperty("timestamp")]
        public string? Timestamp { get; set; }

        [JsonPropertyName("recipient_id"), JsonProperty("recipient_id")]
        public string? Recipient { get; set; }

        [JsonPropertyName("biz_opaque_callback_data"), JsonProperty("biz_opaque_callback_data")]
        public string? OpaqueData { get; set; }

        [JsonPropertyName("pricing"), JsonProperty("pricing")]
        public PricingModel? Pricing { get; set; }
    }

    public sealed class PricingModel
    {
        [JsonPropertyName("billable"), JsonProperty("billable")]
        public bool Billable { get; set; }

        [JsonPropertyName("pricing_model"), JsonProperty("pricing_model")]
        public string? Model { get; set; }

        [JsonPropertyName("category"), JsonProperty("category")]
        public string? Category { get; set; }
    }
}
