// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Reading;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

/// <summary>Payloads that are not as they should be: each is read as far as it goes, and a diagnostic says what is irregular.</summary>
public sealed class IrregularTests
{
    [Theory]
    [InlineData("", WebhookIrregularity.NotJson)]
    [InlineData("hub.mode=subscribe", WebhookIrregularity.NotJson)]
    [InlineData("<html>502</html>", WebhookIrregularity.NotJson)]
    [InlineData("""{"object":"whatsapp_business_account","entry":[{"id":"1","chan""", WebhookIrregularity.NotJson)]
    [InlineData("{} {}", WebhookIrregularity.NotJson)]
    [InlineData("[]", WebhookIrregularity.NotAWebhook)]
    [InlineData("[1,null,[{}],{}]", WebhookIrregularity.NotAWebhook)]
    [InlineData("null", WebhookIrregularity.NotAWebhook)]
    [InlineData("12", WebhookIrregularity.NotAWebhook)]
    [InlineData("{}", WebhookIrregularity.NotAWebhook)]
    [InlineData("""{"object":"whatsapp_business_account"}""", WebhookIrregularity.NotAWebhook)]
    public void A_body_that_is_no_webhook_cannot_be_read(string body, WebhookIrregularity why)
    {
        var batch = Payload.Read(body);

        Assert.False(batch.IsReadable);
        Assert.Empty(batch.Events);
        Assert.Equal(why, Assert.Single(batch.Diagnostics).Irregularity);
    }

    [Fact]
    public void Nesting_beyond_reason_cannot_be_read() =>
        Assert.False(Payload.Read(Payload.Value("\"x\":" + new string('[', 2000) + new string(']', 2000))).IsReadable);

    [Theory]
    [InlineData("""{"object":"whatsapp_business_account","entry":[]}""")]
    [InlineData("""{"object":"whatsapp_business_account","entry":null}""")]
    [InlineData("""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[]}]}""")]
    public void A_webhook_that_tells_nothing_is_read(string body)
    {
        var batch = Payload.Read(body);

        Assert.True(batch.IsReadable);
        Assert.Empty(batch.Events);
        Assert.Empty(batch.Diagnostics);
    }

    [Theory]
    [InlineData("\"messages\":[]")]
    [InlineData("\"statuses\":[],\"contacts\":[]")]
    public void A_change_that_tells_nothing_is_one_event_all_the_same(string members)
    {
        var batch = Payload.Read(Payload.Value(members));

        Assert.IsType<NoticeReceived>(Assert.Single(batch.Events));
        Assert.Empty(batch.Diagnostics);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void A_collection_that_is_none_is_noted(string messages)
    {
        var batch = Payload.Read($$$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messages":{{{messages}}}}}]}]}""");

        Assert.True(batch.IsReadable);
        Assert.NotEmpty(batch.Diagnostics);
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() => Assert.Single(Payload.Read("\uFEFF" + Samples.Of("text")).Events);

    [Fact]
    public void Another_object_is_read_and_noted()
    {
        var batch = Payload.Read(Samples.Of("text").Replace("whatsapp_business_account", "page", StringComparison.Ordinal));

        Assert.Single(batch.Events);
        Assert.Contains(batch.Diagnostics, one => one.Irregularity == WebhookIrregularity.OtherObject);
    }

    [Fact]
    public void A_change_without_its_envelope_is_read_and_noted()
    {
        var batch = Payload.Read($$$"""{"field":"messages","value":{"messages":[{{{Payload.Text()}}}]}}""");

        Assert.IsType<MessageReceived>(Assert.Single(batch.Events));
        Assert.Equal(WebhookIrregularity.BareChange, Assert.Single(batch.Diagnostics).Irregularity);
    }

    [Theory]
    [InlineData("""{"from":"Mario","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"x"}}""", WebhookIrregularity.NotANumber, "from")]
    [InlineData("""{"from":"IT.123","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"x"}}""", WebhookIrregularity.UserIdForNumber, "from")]
    [InlineData("""{"from":"393331234567","timestamp":"1","type":"text","text":{"body":"x"}}""", WebhookIrregularity.Missing, "id")]
    [InlineData("""{"from":"393331234567","id":{},"timestamp":"1","type":"text","text":{"body":"x"}}""", WebhookIrregularity.WrongType, "id")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","type":"text","text":{"body":"x"}}""", WebhookIrregularity.Missing, "timestamp")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"text"}""", WebhookIrregularity.Missing, "text.body")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"text","text":"x"}""", WebhookIrregularity.WrongType, "text")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1"}""", WebhookIrregularity.UnknownType, "type")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"poll_update"}""", WebhookIrregularity.UnknownType, "type")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"[1]"}}}""", WebhookIrregularity.BadFlowAnswer, "interactive.response_json")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"{oops"}}}""", WebhookIrregularity.BadFlowAnswer, "interactive.response_json")]
    [InlineData("""{"from":"393331234567","id":"wamid.A","timestamp":"1","type":"location","location":{"latitude":"north","longitude":500}}""", WebhookIrregularity.WrongType, "location")]
    public void An_irregular_message_is_a_message_all_the_same_and_spoils_no_neighbour(string message, WebhookIrregularity why, string where)
    {
        var batch = Payload.Read(Payload.Messages(Payload.Text(id: "wamid.1"), message, Payload.Text(id: "wamid.3")));

        Assert.Equal(3, batch.Events.OfType<MessageReceived>().Count());
        Assert.Contains(new WebhookDiagnostic(why, $"entry[0].changes[0].value.messages[1].{where}"), batch.Diagnostics);
        Assert.All(batch.Diagnostics, one => Assert.Contains("messages[1]", one.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_user_id_in_the_place_of_a_number_is_taken_for_what_it_is()
    {
        var batch = Payload.Read(Payload.Value("""
            "contacts":[{"profile":{"name":"Anna"},"wa_id":"IT.ENT.12"}],"messages":[{"from":"IT.ENT.12","id":"a","timestamp":"1","type":"text","text":{"body":"x"}}]
            """));

        var message = Assert.IsType<MessageReceived>(Assert.Single(batch.Events));
        Assert.Equal((null, "IT.ENT.12", "Anna"), (message.From.WaId, message.From.UserId, message.Profile?.Name));
        Assert.Equal(2, batch.Diagnostics.Count(one => one.Irregularity == WebhookIrregularity.UserIdForNumber));
    }

    [Fact]
    public void A_status_of_another_world_is_kept_and_noted()
    {
        var batch = Payload.Read(Payload.Statuses("""{"id":"wamid.X","status":"in_orbit","timestamp":"1","recipient_id":"393331234567"}"""));

        Assert.Equal("in_orbit", Assert.IsType<CloudApi.Webhooks.Statuses.StatusChanged>(Assert.Single(batch.Events)).Status.Name);
        Assert.Equal(WebhookIrregularity.UnknownStatus, Assert.Single(batch.Diagnostics).Irregularity);
    }

    [Fact]
    public void The_same_message_twice_is_two_events_and_a_diagnostic()
    {
        var batch = Payload.Read(Payload.Messages(Payload.Text(), Payload.Text(id: "wamid.B"), Payload.Text()));

        Assert.Equal(3, batch.Events.Count);
        Assert.Equal(new WebhookDiagnostic(WebhookIrregularity.Twice, "entry[0].changes[0].value.messages[2].id"), Assert.Single(batch.Diagnostics));
    }

    [Theory]
    [InlineData("\"nothing\"")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("12")]
    public void A_value_that_is_no_object_is_kept_raw(string value)
    {
        var batch = Payload.Read(Payload.Change("messages", value));

        Assert.Contains($"\"value\":{value}", Assert.IsType<UnknownEvent>(Assert.Single(batch.Events)).Raw.GetText(), StringComparison.Ordinal);
        Assert.NotEmpty(batch.Diagnostics);
    }

    [Fact]
    public void Items_that_are_no_objects_are_kept_raw_beside_those_that_are()
    {
        var batch = Payload.Read(Payload.Value($"\"messages\":[1,\"two\",{Payload.Text()},null,[4]]"));

        Assert.Equal(["1", "\"two\"", null, "null", "[4]"], batch.Events.Select(one => one is UnknownEvent ? one.Raw.GetText() : null));
    }

    [Fact]
    public void An_entry_without_changes_is_kept_raw() =>
        Assert.Equal(
            """{"id":"1","messaging":[]}""",
            Payload.One<UnknownEvent>("""{"object":"whatsapp_business_account","entry":[{"id":"1","messaging":[]}]}""").Raw.GetText());

    [Fact]
    public void Irregularities_without_end_are_cut_at_a_hundred()
    {
        var batch = Payload.Read(Payload.Value("\"messages\":[" + string.Join(',', Enumerable.Repeat("1", 5000)) + "]"));

        Assert.Equal((5000, 100), (batch.Events.Count, batch.Diagnostics.Count));
        Assert.Equal(WebhookIrregularity.More, batch.Diagnostics[^1].Irregularity);
    }

    [Fact]
    public void A_batch_of_a_thousand_messages_with_contacts_is_read_at_once()
    {
        var contacts = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"profile":{"name":"N{{i}}"},"wa_id":"39333{{i:D7}}"}"""));
        var messages = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$$"""{"from":"39333{{{i:D7}}}","id":"wamid.{{{i}}}","timestamp":"1","type":"text","text":{"body":"x"}}"""));

        var events = WebhookReader.Read(Encoding.UTF8.GetBytes(Payload.Value($"\"contacts\":[{contacts}],\"messages\":[{messages}]")), Payload.Arrival).Events;

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"N{i}"), events.Cast<MessageReceived>().Select(message => message.Profile?.Name));
    }
}
