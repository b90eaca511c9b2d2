// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using CsCheck;
using WhatsUrp.CloudApi.Webhooks.Reading;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.TestKit.Data;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

[Trait("Category", "Property")]
public sealed class MutationTests
{
    /// <summary>What an event, its strings and its place in a list may cost for each byte of the body that caused it.</summary>
    private const int BytesPerByte = 100;

    private static readonly WebhookTranslator Translator = new(new LineTable([new LineNumber(new LineId("san-romano"), Payload.NumberId, Payload.Account)]));

    private static readonly byte[][] Seeds = [.. Samples.Bodies.Select(Encoding.UTF8.GetBytes), .. Shared()];

    [Fact]
    public void A_spoilt_webhook_never_throws_and_costs_no_more_than_its_size() =>
        Mutator.Spoilt(Gen.Int[0, Seeds.Length - 1].Select(seed => Seeds[seed])).Sample(
            body =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var batch = WebhookReader.Read(body, Payload.Arrival);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.InRange(allocated, 0, 65_536 + ((long)body.Length * BytesPerByte));
                Assert.True(Translator.Translate(batch).Count >= batch.Events.Count, "an event was not translated");
            },
            iter: 100_000);

    [Fact]
    public void What_stays_json_loses_no_change_and_can_always_be_read() =>
        Mutator.Swapped(Gen.Const(Encoding.UTF8.GetBytes(Payload.Text()))).Sample(
            message =>
            {
                var batch = Payload.Read(Around(message));
                return batch.IsReadable && batch.Events.Count >= 2;
            },
            iter: 10_000);

    [Fact]
    public void Neighbours_of_a_spoilt_message_are_read_as_if_it_were_sound()
    {
        var items = Items();
        var alone = Payload.Read(Around(Encoding.UTF8.GetBytes(Payload.Text()))).Events;

        Mutator.Swapped(Gen.Int[0, items.Length - 1].Select(item => items[item])).Sample(
            message =>
            {
                var events = Payload.Read(Around(message)).Events;
                return events[0] == alone[0] && events[^1] == alone[^1];
            },
            iter: 10_000);
    }

    /// <summary>Messages of every type, each alone.</summary>
    private static byte[][] Items() =>
        [.. Samples.Bodies.SelectMany(body => Payload.Read(body).Events).Where(one => one.Origin.Field == "messages").Select(one => one.Raw.Utf8.ToArray())];

    private static string Around(byte[] message) =>
        Payload.Messages(Payload.Text("uno", "wamid.1"), Encoding.UTF8.GetString(message), Payload.Text("tre", "wamid.3"));

    private static IEnumerable<byte[]> Shared() => SharedData.WhyMissing("webhooks") is not null ? [] : Directory
        .EnumerateFiles(SharedData.PathOf("webhooks"), "*.json")
        .Where(file => Path.GetFileName(file) != "index.json")
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllBytes);
}
