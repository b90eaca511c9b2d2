// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Tests.Webhooks;

/// <summary>What each sort of webhook is read as, and what the service is told of it.</summary>
public sealed class SampleTests
{
    private static readonly WebhookTranslator Translator = new(new LineTable([new LineNumber(new LineId("san-romano"), Payload.NumberId, Payload.Account)]));

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Webhook_is_read_as(string name)
    {
        var batch = Payload.Read(Samples.Of(name));

        await Verify(Shown.Of(batch, Translator.Translate(batch))).UseParameters(name);
    }

    [Fact]
    public void Only_what_comes_from_tomorrow_is_unknown() =>
        Assert.Equal(["type_of_tomorrow", "field_of_tomorrow"], Samples.Names.Where(name => Payload.Read(Samples.Of(name)).Events
            .Any(one => one is UnknownEvent or MessageReceived { Content: UnknownContent })));

    [Fact]
    public void No_event_content_or_item_shows_what_it_holds()
    {
        foreach (var batch in Samples.Bodies.Select(Payload.Read))
        {
            Assert.All(batch.Events, one => Assert.Equal(one.GetType().Name, one.ToString()));
            Assert.All(batch.Events.OfType<MessageReceived>(), one =>
            {
                Assert.Equal(one.Content.GetType().Name, one.Content.ToString());
                Assert.DoesNotContain("333", $"{one.From}{one.Profile}{one.Raw}", StringComparison.Ordinal);
            });
            Assert.All(Translator.Translate(batch), item => Assert.Equal(item.GetType().Name, item.ToString()));
        }
    }
}
