// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.AspNetCore.Tests.Hosts;

namespace WhatsUrp.AspNetCore.Tests.Inbox;

/// <summary>The whole way in, with the real pipeline: Meta delivers several times and in any order.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Each_webhook_delivered_three_times_and_out_of_order_has_one_effect()
    {
        await using var host = await RealHost.StartAsync(_directory.Database);
        var bodies = Enumerable.Range(0, 20).Select(i => Payload.Text($"wamid.{i}", Payload.Phone(i), $"Lampione spento numero {i}")).ToList();
        var deliveries = Enumerable.Repeat(bodies, 3).SelectMany(body => body).ToArray();
        new Random(7).Shuffle(deliveries);
        await Parallel.ForEachAsync(deliveries, async (body, _) => Assert.Equal(HttpStatusCode.OK, await host.PostAsync(body)));
        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"Lampione spento numero {i}").Order(StringComparer.Ordinal),
            (await host.ReportsAsync()).Select(report => report.Text).Order(StringComparer.Ordinal));
        Assert.Equal(20, host.Transport().Sent.Count);
        Assert.All(host.Transport().Sent.GroupBy(message => message.To), citizen => Assert.Single(citizen));
    }
}
