// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Reading;

namespace WhatsUrp.CloudApi.Tests.Webhooks;

[Trait("Category", "Property")]
public sealed class WebhookExcerptTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Bodies = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[0, 4]).Select(Body);

    [Fact]
    public void What_is_cut_out_is_read_as_that_one_thing_with_its_origin() => Bodies.Sample(
        body =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            foreach (var source in WebhookReader.Read(bytes, At).Events)
            {
                var again = WebhookReader.Read(WebhookExcerpt.Cut(bytes, source.Raw), At);
                Assert.Empty(again.Diagnostics);
                var alone = Assert.Single(again.Events);
                Assert.Equal(source.Raw, alone.Raw);
                Assert.Equal(source.Origin, alone.Origin);
            }
        },
        iter: 10_000);

    [Fact]
    public void The_others_are_gone_and_the_envelope_stays()
    {
        var bytes = Encoding.UTF8.GetBytes(Body((1, 1, 2, 1)));
        var second = WebhookReader.Read(bytes, At).Events[1];
        Assert.Equal(
            """{"object":"whatsapp_business_account","entry":[{"id":"e0","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"n0.0"},"contacts":[{"wa_id":"393330000000"}],"messages":[{"id":"m0.0.1","from":"393330000001","timestamp":"1779700000","type":"text","text":{"body":"\u00E8, [x] {y}"}}]}}]}]}""",
            Encoding.UTF8.GetString(WebhookExcerpt.Cut(bytes, second.Raw).Span));
    }

    [Fact]
    public void What_is_no_slice_of_the_body_gives_the_whole_body()
    {
        var bytes = Encoding.UTF8.GetBytes(Body((1, 1, 2, 1)));
        var elsewhere = new RawJson(Encoding.UTF8.GetBytes("{}"));
        Assert.True(WebhookExcerpt.Cut(bytes, elsewhere).Span.SequenceEqual(bytes));
        Assert.True(WebhookExcerpt.Cut(bytes, new RawJson(bytes)).Span.SequenceEqual(bytes));
    }

    private static string Body((int Entries, int Changes, int Messages, int Statuses) size) => new JsonObject
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = Array(size.Entries, e => new JsonObject
        {
            ["id"] = $"e{e}",
            ["changes"] = Array(size.Changes, c => new JsonObject
            {
                ["field"] = "messages",
                ["value"] = Value($"{e}.{c}", size.Messages, size.Statuses),
            }),
        }),
    }.ToJsonString();

    private static JsonObject Value(string place, int messages, int statuses)
    {
        var value = new JsonObject
        {
            ["metadata"] = new JsonObject { ["phone_number_id"] = $"n{place}" },
            ["contacts"] = new JsonArray(new JsonObject { ["wa_id"] = "393330000000" }),
            ["messages"] = Array(messages, m => new JsonObject
            {
                ["id"] = $"m{place}.{m}",
                ["from"] = $"39333000000{m}",
                ["timestamp"] = "1779700000",
                ["type"] = "text",
                ["text"] = new JsonObject { ["body"] = "è, [x] {y}" },
            }),
        };
        if (statuses > 0)
        {
            value["statuses"] = Array(statuses, s => new JsonObject { ["id"] = $"s{place}.{s}", ["status"] = "sent", ["timestamp"] = "1779700000", ["recipient_id"] = "393330000000" });
        }

        return value;
    }

    private static JsonArray Array(int count, Func<int, JsonObject> item) => new([.. Enumerable.Range(0, count).Select(item)]);
}
