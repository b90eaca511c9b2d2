// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Reading;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

public sealed class AllocationTests
{
    private const string Secret = "a-secret-of-the-test";

    [Fact]
    public void A_text_is_verified_and_read_with_at_most_four_kilobytes()
    {
        var body = Encoding.UTF8.GetBytes(Payload.Messages(Payload.Text("Buongiorno, il lampione davanti alla chiesa non funziona")));
        var header = WebhookSignature.Sign(body, Secret);

        Assert.InRange(Allocated(() => WebhookSignature.IsValid(body, header, Secret) && WebhookReader.Read(body, Payload.Arrival).Events.Count == 1), 1, 4096);
    }

    [Fact]
    public void A_signature_is_checked_without_allocating()
    {
        var body = Encoding.UTF8.GetBytes(Payload.Messages(Payload.Text()));
        var header = WebhookSignature.Sign(body, Secret);

        Assert.Equal(0, Allocated(() => WebhookSignature.IsValid(body, header, Secret)));
    }

    /// <summary>The least of several runs: the runtime may compile or grow something of its own during one.</summary>
    private static long Allocated(Func<bool> act)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 50; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(act());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
