// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Statuses;
using WhatsUrp.CloudApi.Webhooks.Templates;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

public sealed class WebhookReaderTests
{
    [Fact]
    public void Every_entry_change_and_message_is_read()
    {
        var body = $$$"""
            {"object":"whatsapp_business_account","entry":[
              {"id":"1","changes":[{{{Change("a", "b")}}},{{{Change("c")}}}]},
              {"id":"2","changes":[{"field":"security","value":{"event":"PIN_CHANGED"}},{{{Change("d", "e", "f")}}}]}]}
            """;

        var batch = Payload.Read(body);

        Assert.Empty(batch.Diagnostics);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], batch.Events.OfType<MessageReceived>().Select(message => message.Id));
        Assert.Equal(["1", "1", "1", "2", "2", "2", "2"], batch.Events.Select(one => one.Origin.AccountId));

        static string Change(params string[] ids) =>
            $$$"""{"field":"messages","value":{"messages":[{{{string.Join(',', ids.Select(id => Payload.Text(id: id)))}}}]}}""";
    }

    [Fact]
    public void A_failed_status_carries_code_and_details()
    {
        var status = Payload.One<StatusChanged>(Samples.Of("failed"));

        Assert.Equal(new WebhookError(131049, "Not delivered", "Not delivered", "Healthy ecosystem", "https://example.it/e"), Assert.Single(status.Errors));
    }

    [Fact]
    public void Messages_statuses_calls_and_errors_of_one_value_are_all_read()
    {
        var batch = Payload.Read(Payload.Value($$"""
            "messages":[{{Payload.Text()}}],"statuses":[{"id":"wamid.X","status":"read","timestamp":"1793606400"}],"calls":[{"wacid":"wacid.1","event":"CALL_CONNECT"}],"errors":[{"code":1}]
            """));

        Assert.Equal(["MessageReceived", "StatusChanged", "CallReported", "ErrorReported"], batch.Events.Select(one => one.ToString()));
    }

    [Fact]
    public void Errors_beside_an_account_change_do_not_hide_it() =>
        Assert.Equal(
            ["ErrorReported", "AccountReviewed"],
            Payload.Read(Payload.Change("account_review_update", """{"decision":"APPROVED","errors":[{"code":1}]}""")).Events.Select(one => one.ToString()));

    [Theory]
    [InlineData("\"1793606400\"", 1793606400)]
    [InlineData("1793606400", 1793606400)]
    [InlineData("1793606400000", 1793606400)]
    [InlineData("\"1793606400000\"", 1793606400)]
    [InlineData("1.7936064e9", 1793606400)]
    [InlineData("\"\\u0031793606400\"", 1793606400)]
    [InlineData("\"asdf\"", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("{}", null)]
    [InlineData("true", null)]
    public void Timestamp_comes_in_many_forms_and_what_cannot_be_read_becomes_the_arrival(string json, int? seconds)
    {
        var body = Payload.Messages($$$"""{"from":"{{{Payload.Citizen}}}","id":"wamid.A","timestamp":{{{json}}},"type":"text","text":{"body":"x"}}""");

        var batch = Payload.Read(body);

        var message = Assert.IsType<MessageReceived>(Assert.Single(batch.Events));
        Assert.Equal(seconds is { } s ? DateTimeOffset.FromUnixTimeSeconds(s) : Payload.Arrival, message.At);
        Assert.Equal(seconds is null, batch.Diagnostics.Any(one => one is { Irregularity: WebhookIrregularity.BadTimestamp, Path: "entry[0].changes[0].value.messages[0].timestamp" }));
    }

    [Theory]
    [InlineData("""{"name":"x","text":{"body":"last"}}""", "last")]
    [InlineData("""{"text":{"body":12},"type":"text"}""", "12")]
    [InlineData("""{"text":{"body":"\ud83d\ude80 perch\u00e9 \"\\\/\b\f\n\r\t"}}""", "🚀 perché \"\\/\b\f\n\r\t")]
    [InlineData("""{"te\u0078t":{"\u0062ody":"escaped names"}}""", "escaped names")]
    [InlineData("""{"text":{"body":"first","body":"second"}}""", "second")]
    public void Text_is_read_whatever_the_json_looks_like(string rest, string text)
    {
        var message = Payload.One<MessageReceived>(Payload.Messages(Payload.Message(rest[1..^1])));

        Assert.Equal(text, Assert.IsType<TextContent>(message.Content).Body);
    }

    [Fact]
    public void A_surrogate_that_does_not_pair_is_kept()
    {
        var message = Payload.One<MessageReceived>(Payload.Messages(Payload.Text("""a\ud800b""")));

        Assert.Equal("a\ud800b", Assert.IsType<TextContent>(message.Content).Body);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_replaced_and_spoil_nothing()
    {
        byte[] body = [.. System.Text.Encoding.UTF8.GetBytes(Payload.Messages(Payload.Text("A?B"), Payload.Text("C", "wamid.B")))];
        body[body.AsSpan().IndexOf("A?B"u8) + 1] = 0xFF;

        var events = CloudApi.Webhooks.Reading.WebhookReader.Read(body, Payload.Arrival).Events;

        Assert.Equal(["A\uFFFDB", "C"], events.Cast<MessageReceived>().Select(message => ((TextContent)message.Content).Body));
    }

    [Fact]
    public void A_collection_that_stands_twice_is_read_twice() =>
        Assert.Equal(2, Payload.Read(Payload.Value($"\"messages\":[{Payload.Text()}],\"messages\":[{Payload.Text(id: "wamid.B")}]")).Events.Count);

    [Fact]
    public void An_object_where_an_array_should_be_is_its_one_element() =>
        Assert.IsType<MessageReceived>(Assert.Single(Payload.Read(Payload.Value($"\"messages\":{Payload.Text()}")).Events));

    [Fact]
    public void Deep_nesting_spoils_only_what_is_nested()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 900)) + string.Concat(Enumerable.Repeat("]", 900));

        var events = Payload.Read(Payload.Messages(Payload.Message($"\"type\":\"pin\",\"pin\":{deep}"), Payload.Text(id: "wamid.B"))).Events;

        Assert.Equal([typeof(UnknownContent), typeof(TextContent)], events.Cast<MessageReceived>().Select(message => message.Content.GetType()));
    }

    [Fact]
    public void An_edit_of_an_edit_is_not_followed()
    {
        var edit = Payload.One<MessageReceived>(Payload.Messages(Payload.Message("""
            "type":"edit","edit":{"original_message_id":"1","message":{"type":"edit","edit":{"original_message_id":"2","message":{}}}}
            """)));

        Assert.IsType<UnknownContent>(Assert.IsType<EditContent>(edit.Content).Corrected);
    }

    [Fact]
    public void Contacts_are_matched_by_user_id_first_and_by_number_else()
    {
        var batch = Payload.Read(Payload.Value("""
            "contacts":[{"profile":{"name":"Uno"},"wa_id":"393330000001"},{"profile":{"name":"Due"},"user_id":"IT.2","wa_id":"393330000002"},{"profile":{"name":"Tre"},"user_id":"IT.3"}],
            "messages":[{"from_user_id":"IT.3","id":"a","timestamp":"1","type":"text","text":{"body":"x"}},{"from":"393330000001","id":"b","timestamp":"1","type":"text","text":{"body":"x"}},
                        {"from":"393330000001","from_user_id":"IT.2","id":"c","timestamp":"1","type":"text","text":{"body":"x"}},{"from":"393330000009","id":"d","timestamp":"1","type":"text","text":{"body":"x"}}]
            """));

        Assert.Equal(["Tre", "Uno", "Due", null], batch.Events.Cast<MessageReceived>().Select(message => message.Profile?.Name));
        Assert.Equal(new CitizenIdentity("393330000001", "IT.2", null), batch.Events.Cast<MessageReceived>().ElementAt(2).From);
    }

    [Fact]
    public void Template_id_is_read_as_number_and_as_text() =>
        Assert.Equal("12", Payload.One<TemplateStatusChanged>(Samples.Of("template_rejected")).Template.Id);

    [Fact]
    public void An_event_keeps_its_own_json_with_members_that_nobody_knows()
    {
        var message = Payload.Message("""
            "type":"text","text":{"body":"x"},"mood":"good"
            """);

        Assert.Equal(message, Payload.One<MessageReceived>(Payload.Messages(message)).Raw.GetText());
    }
}
