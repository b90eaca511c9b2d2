// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;

namespace WhatsUrp.Broadcasting.Tests.Outbox;

public sealed class OutboxOptionsTests
{
    [Fact]
    public void Nothing_set_is_valid() => Assert.Equal(80, Read().MessagesPerSecond);

    [Fact]
    public void Settings_are_read_for_all_lines_and_for_each()
    {
        var options = Read(
            ("Outbox:MessagesPerSecond", "40.5"), ("Outbox:StopLimit", "00:00:05"), ("Outbox:MostInFlight", "100"), ("Outbox:SpoolFolder", " /var/spool/whatsurp "),
            ("Lines:san-romano:Outbox:MessagesPerSecond", "20"), ("Lines:san-romano:Outbox:ReserveForReplies", "0.25"));

        Assert.Equal((40.5, TimeSpan.FromSeconds(5), 100, "/var/spool/whatsurp"), (options.MessagesPerSecond, options.StopLimit, options.MostInFlight, options.SpoolFolder));
        Assert.Equal((20, 0.25), (options.Lines[FakeLines.SanRomano].MessagesPerSecond!.Value, options.Lines[FakeLines.SanRomano].ReserveForReplies!.Value));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(
            ("Outbox:MessagesPerSecond", "eighty"), ("Outbox:ReserveForReplies", "0.6"), ("Outbox:Grant", "00:01:00"), ("Outbox:Lease", "soon"), ("Outbox:MostInFlight", "-1"),
            ("Outbox:SpoolFolder", " "), ("Outbox:KeepDeliveries", "1.00:00:00"), ("Lines:san-romano:Outbox:MessagesPerSecond", "0"), ("Lines:san-romano:Outbox:ReserveForReplies", "NaN")));

        await Verify(string.Join('\n', failure.Failures));
    }

    private static OutboxOptions Read(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        services.AddWhatsUrp(configuration).AddBroadcasting();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<OutboxOptions>>().Value;
    }
}
