// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Translation;

public sealed class WebhookTranslatorTests
{
    private static readonly LineId Line = new("san-romano");
    private static readonly LineId Sister = new("villa");
    private static readonly WebhookTranslator Translator = new(new LineTable(
    [
        new LineNumber(Line, Payload.NumberId, Payload.Account, PhoneNumber.Parse("+390583123456")),
        new LineNumber(Sister, "222", Payload.Account, PhoneNumber.Parse("+390583654321")),
        new LineNumber(new LineId("elsewhere"), "333", "another account"),
    ]));

    [Fact]
    public void A_message_delivered_again_in_another_batch_has_the_same_key()
    {
        var first = Translate(Payload.Messages(Payload.Text()))[0];
        var again = Translate(Payload.Messages(Payload.Text(id: "wamid.B"), Payload.Text()))[1];

        Assert.Equal(first.Key, again.Key);
        Assert.Matches("^[0-9a-f]{64}$", first.Key);
    }

    [Fact]
    public void Things_that_differ_have_different_keys()
    {
        string[] statuses =
        [
            """{"id":"wamid.X","status":"sent","timestamp":"1793606400","recipient_id":"393331234567"}""",
            """{"id":"wamid.X","status":"delivered","timestamp":"1793606400","recipient_id":"393331234567"}""",
            """{"id":"wamid.X","status":"delivered","timestamp":"1793606401","recipient_id":"393331234567"}""",
            """{"id":"wamid.X","status":"delivered","timestamp":"1793606400","recipient_user_id":"IT.1"}""",
            """{"id":"wamid.X","status":"failed","timestamp":"1793606400","recipient_id":"393331234567","errors":[{"code":131049}]}""",
            """{"id":"wamid.X","status":"failed","timestamp":"1793606400","recipient_id":"393331234567","errors":[{"code":131026}]}""",
            """{"id":"wamid.Y","status":"sent","timestamp":"1793606400","recipient_id":"393331234567"}""",
        ];

        Assert.Distinct(Translate(Payload.Statuses(statuses)).Select(item => item.Key));
        Assert.Distinct(Samples.Names.Where(name => name.StartsWith("template", StringComparison.Ordinal)).Select(name => Translate(Samples.Of(name))[0].Key));
    }

    [Fact]
    public void A_status_delivered_again_with_other_company_has_the_same_key()
    {
        const string Status = """{"id":"wamid.X","status":"sent","timestamp":"1793606400","recipient_id":"393331234567"}""";
        var bare = Status.Replace("\"1793606400\"", "1793606400", StringComparison.Ordinal)[..^1] + ",\"pricing\":{\"billable\":true}}";

        Assert.Equal(Translate(Payload.Statuses(Status))[0].Key, Translate(Payload.Statuses(bare))[0].Key);
    }

    [Fact]
    public void An_account_event_concerns_every_line_of_the_account_and_no_other() =>
        Assert.Equal([Line, Sister], Translate(Samples.Of("account_restricted")).Select(item => item.Line!.Value));

    [Fact]
    public void An_event_that_names_a_number_concerns_the_line_of_that_number_alone() =>
        Assert.Equal([Line], Translate(Samples.Of("number_quality")).Select(item => item.Line!.Value));

    [Fact]
    public void What_no_line_is_meant_by_is_left_with_a_reason()
    {
        var left = Assert.IsType<WebhookItem.Left>(Assert.Single(Translate(Payload.Messages(Payload.Text()).Replace(Payload.NumberId, "999", StringComparison.Ordinal))));

        Assert.Null(left.Line);
        Assert.NotEmpty(left.Reason);
    }

    [Theory]
    [InlineData("""{"id":"wamid.A","timestamp":"1","type":"text","text":{"body":"x"}}""")]
    [InlineData("""{"from":"Mario","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"x"}}""")]
    public void A_message_without_a_sender_is_left_with_a_reason(string message) =>
        Assert.IsType<WebhookItem.Left>(Assert.Single(Translate(Payload.Value($"\"messages\":[{message}]"))));

    [Fact]
    public void A_message_without_an_id_gets_one_that_is_the_same_the_next_time()
    {
        const string Message = """{"from":"393331234567","timestamp":"1793606400","type":"text","text":{"body":"x"}}""";

        var one = Assert.IsType<WebhookItem.Message>(Translate(Payload.Messages(Message))[0]).Inbound;
        var two = Assert.IsType<WebhookItem.Message>(Translate(Payload.Messages(Payload.Text(), Message))[1]).Inbound;

        Assert.Equal(one.Id, two.Id);
        Assert.StartsWith("sha256.", one.Id.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_longer_than_any_is_exchanged_for_its_digest() =>
        Assert.StartsWith("sha256.", Assert.IsType<WebhookItem.Message>(Translate(Payload.Messages(Payload.Text(id: new string('x', 600))))[0]).Inbound.Id.Value, StringComparison.Ordinal);

    [Fact]
    public void Deletions_permissions_and_group_talk_never_become_messages() =>
        Assert.All(
            new[] { "revoke", "welcome_request", "call_permission", "group_message", "new_number", "new_user_id", "new_identity", "echo" },
            name => Assert.IsType<WebhookItem.Notice>(Translate(Samples.Of(name))[0]));

    [Fact]
    public void A_message_to_an_app_that_only_stands_by_is_no_message() =>
        Assert.IsType<WebhookItem.Notice>(Translate(Samples.Of("text").Replace("\"field\":\"messages\"", "\"field\":\"standby\"", StringComparison.Ordinal))[0]);

    [Fact]
    public void A_forwarded_card_does_not_give_the_sender_another_number()
    {
        var message = Assert.IsType<WebhookItem.Message>(Translate(Samples.Of("own_number_on_request").Replace("contact_request", "other", StringComparison.Ordinal))[0]).Inbound;

        Assert.Null(message.From.Phone);
    }

    [Fact]
    public void A_receipt_is_translated_with_its_error_and_opaque_value()
    {
        var failed = Assert.IsType<WebhookItem.Receipt>(Translate(Samples.Of("failed"))[0]).Delivery;
        var sent = Assert.IsType<WebhookItem.Receipt>(Translate(Samples.Of("sent"))[0]).Delivery;

        Assert.Equal((ReceiptStatus.Failed, 131049, "Healthy ecosystem"), (failed.Status, failed.ErrorCode, failed.ErrorDetails));
        Assert.Equal((1, "wu1.a"), (sent.Status.Rank, sent.OpaqueValue));
    }

    [Fact]
    public void A_status_that_names_no_message_is_left_unless_the_opaque_value_does()
    {
        Assert.IsType<WebhookItem.Left>(Translate(Payload.Statuses("""{"status":"sent","timestamp":"1"}"""))[0]);
        Assert.Null(Assert.IsType<WebhookItem.Receipt>(Translate(Payload.Statuses("""{"status":"sent","timestamp":"1","biz_opaque_callback_data":"wu1.a"}"""))[0]).Delivery.Message);
    }

    [Fact]
    public void Two_lines_with_one_number_are_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new LineTable([new LineNumber(Line, "1", "a"), new LineNumber(Sister, "1", "a")]));

        Assert.Contains("WURP0508", thrown.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<WebhookItem> Translate(string body) => Translator.Translate(Payload.Read(body));
}
