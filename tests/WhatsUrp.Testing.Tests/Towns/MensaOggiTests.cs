// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Towns;

namespace WhatsUrp.Testing.Tests.Towns;

public sealed class MensaOggiTests
{
    [Fact]
    public async Task On_friday_there_is_fish()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build);
        town.Clock.SetLocal("2026-11-27T10:00");
        await town.Citizen("+393331112222").SaysAsync("mensa oggi", deliveries: 2);
        Assert.Equal("Oggi pesce.", Assert.Single(town.SentTo("+393331112222")).Text);
    }
}
