// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Reading;
using WhatsUrp.CloudApi.Webhooks.Statuses;
using WhatsUrp.TestKit.Data;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Conformance;

/// <summary>Payloads of other projects, outside this repository: each is read whole, and nothing of it is lost.</summary>
public sealed class ConformanceTests
{
    private static readonly DateTimeOffset Arrival = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The fields of the protocol: of these alone nothing may end as unknown.</summary>
    private static readonly HashSet<string> Fields =
    [
        "messages", "message_template_status_update", "message_template_quality_update", "message_template_components_update", "template_category_update",
        "phone_number_quality_update", "business_capability_update", "account_update", "account_alerts", "account_review_update", "phone_number_name_update",
        "security", "user_preferences", "user_id_update", "business_username_update", "business_username_updates", "history", "smb_message_echoes",
        "smb_app_state_sync", "calls", "account_settings_update", "group_lifecycle_update", "group_participants_update", "group_settings_update",
        "group_status_update", "flows", "automatic_events", "payment_configuration_update", "partner_solutions", "standby", "messaging_handovers",
    ];

    private static readonly HashSet<string> Types =
    [
        "text", "image", "video", "audio", "voice", "document", "sticker", "location", "contacts", "interactive", "button", "reaction", "order", "system",
        "unsupported", "unknown", "edit", "revoke", "request_welcome",
    ];

    public static TheoryData<string> Payloads => [.. Names()];

    [SharedDataTheory("webhooks")]
    [MemberData(nameof(Payloads))]
    public void Each_payload_is_read_whole(string file)
    {
        var body = File.ReadAllBytes(SharedData.PathOf($"webhooks/{file}"));
        var counted = Counted(body);

        var batch = WebhookReader.Read(body, Arrival);

        Assert.True(batch.IsReadable);
        Assert.Equal(counted.Messages, batch.Events.Count(one => one is MessageReceived));
        Assert.Equal(counted.Statuses, batch.Events.Count(one => one is StatusChanged));
        Assert.True(batch.Events.Count >= counted.Messages + counted.Statuses + counted.OtherChanges, $"{batch.Events.Count} events of {counted}");
        Assert.DoesNotContain(batch.Events, one => one is UnknownEvent && Fields.Contains(one.Origin.Field));
        Assert.DoesNotContain(batch.Events, one => one is MessageReceived { Content: UnknownContent, Kind.Name: var type } && Types.Contains(type));
    }

    [SharedDataFact("webhooks")]
    public void Every_event_keeps_its_own_json_and_nothing_of_its_neighbours()
    {
        foreach (var file in Names())
        {
            var body = File.ReadAllBytes(SharedData.PathOf($"webhooks/{file}"));
            foreach (var one in WebhookReader.Read(body, Arrival).Events)
            {
                using var raw = JsonDocument.Parse(one.Raw.Utf8);
                Assert.Equal(JsonValueKind.Object, raw.RootElement.ValueKind);
                Assert.False(one is MessageReceived { Id: { Length: > 0 } id } && raw.RootElement.GetProperty("id").ToString() != id, file);
            }
        }
    }

    private static IEnumerable<string> Names() => SharedData.WhyMissing("webhooks") is not null ? [] : Directory
        .EnumerateFiles(SharedData.PathOf("webhooks"), "*.json")
        .Select(file => Path.GetFileName(file))
        .Where(file => file != "index.json")
        .Order(StringComparer.Ordinal);

    private static (int Messages, int Statuses, int OtherChanges) Counted(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var count = (Messages: 0, Statuses: 0, OtherChanges: 0);
        foreach (var change in document.RootElement.GetProperty("entry").EnumerateArray().SelectMany(entry => entry.GetProperty("changes").EnumerateArray()))
        {
            var value = change.GetProperty("value");
            var messages = value.TryGetProperty("messages", out var list) ? list.GetArrayLength() : 0;
            var statuses = value.TryGetProperty("statuses", out list) ? list.GetArrayLength() : 0;
            count = (count.Messages + messages, count.Statuses + statuses, count.OtherChanges + (messages + statuses == 0 ? 1 : 0));
        }

        return count;
    }
}
