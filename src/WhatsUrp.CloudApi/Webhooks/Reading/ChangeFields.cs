// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using WhatsUrp.CloudApi.Webhooks.Accounts;
using WhatsUrp.CloudApi.Webhooks.Json;
using WhatsUrp.CloudApi.Webhooks.Numbers;
using WhatsUrp.CloudApi.Webhooks.Templates;

namespace WhatsUrp.CloudApi.Webhooks.Reading;

/// <summary>The fields whose value is one thing, and how it is read.</summary>
internal static class ChangeFields
{
    private static readonly FrozenDictionary<string, Func<Part, WebhookOrigin, WebhookEvent>> Readers =
        new Dictionary<string, Func<Part, WebhookOrigin, WebhookEvent>>(StringComparer.Ordinal)
        {
            ["message_template_status_update"] = TemplateReader.Status,
            ["message_template_quality_update"] = TemplateReader.Quality,
            ["message_template_components_update"] = TemplateReader.Text,
            ["template_category_update"] = TemplateReader.Category,
            ["template_correct_category_detection"] = TemplateReader.Category,
            ["phone_number_quality_update"] = NumberReader.Quality,
            ["phone_number_name_update"] = NumberReader.Name,
            ["business_capability_update"] = NumberReader.Capability,
            ["business_username_update"] = NumberReader.Username,
            ["business_username_updates"] = NumberReader.Username,
            ["security"] = NumberReader.Security,
            ["account_update"] = AccountReader.Update,
            ["account_alerts"] = AccountReader.Alert,
            ["account_review_update"] = AccountReader.Review,
            ["account_settings_update"] = Notice,
            ["automatic_events"] = Notice,
            ["business_status_update"] = Notice,
            ["campaign_status_update"] = Notice,
            ["flows"] = Notice,
            ["history"] = Notice,
            ["messaging_handovers"] = Notice,
            ["partner_solutions"] = Notice,
            ["payment_configuration_update"] = Notice,
            ["smb_app_state_sync"] = Notice,
            ["standby"] = Notice,
            ["tracking_events"] = Notice,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Collections = new[]
    {
        "messages", "calls", "smb_message_echoes", "message_echoes", "user_preferences", "user_id_update",
        "group_lifecycle_update", "group_participants_update", "group_settings_update", "group_status_update",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Func<Part, WebhookOrigin, WebhookEvent>? Find(string field) => Readers.GetValueOrDefault(field);

    /// <summary>Whether the value of a field is a collection of things rather than one thing.</summary>
    public static bool HoldsCollection(string field) => Collections.Contains(field);

    /// <summary>Reads what tells nothing more than its word.</summary>
    public static NoticeReceived Notice(Part value, WebhookOrigin origin) =>
        new(value["event"u8].Word ?? value["type"u8].Word ?? value["status"u8].Word) { Origin = origin, Raw = value.Raw };
}
