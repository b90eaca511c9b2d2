// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Testing.Towns;

namespace WhatsUrp.Testing.Tests.Towns;

public sealed class SimulatedTownTests
{
    private const string Anna = "+393331112222";

    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46];

    [Fact]
    public async Task Citizen_enrols_by_tapping_what_the_host_offers()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build);
        var anna = town.Citizen(Anna);

        await anna.SaysAsync("iscrizione on");
        await anna.TapsAsync("Accetto", deliveries: 3);
        await anna.TapsAsync("Emergenze");
        await anna.SaysAsync("Anna");
        await anna.SaysAsync("Rossi");
        await anna.TapsAsync("Villetta");

        await Verify(string.Join("\n\n---\n\n", town.SentTo(Anna).Select(sent => sent.Text)));
    }

    [Fact]
    public async Task Clock_decides_whether_the_office_is_open()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build);

        town.Clock.SetLocal("2026-11-24T10:00");
        await town.Citizen(Anna).SaysAsync("Lampione spento in via Roma");
        town.Clock.SetLocal("2026-11-28T20:00");
        await town.Citizen(Anna).SaysAsync("Cassonetto rotto in via Roma");

        await Verify(string.Join("\n\n---\n\n", town.SentTo(Anna).Select(sent => sent.Text)));
    }

    [Fact]
    public async Task Picture_is_a_report_in_the_stores_of_the_host()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build);

        await town.Citizen(Anna).SendsAsync(new CitizenMessage(CitizenContent.Media("image", new CitizenMedium(Picture, "image/jpeg"), "Buca in via Roma")));

        var report = Assert.Single(await town.Services.GetRequiredService<IReportStore>().ListAsync(new LineId("san-romano")).ToListAsync());
        Assert.Equal("Buca in via Roma", report.Text);
    }

    [Fact]
    public async Task Receipts_have_arrived_when_a_verb_ends()
    {
        var sink = new ReceiptCounter();
        await using var town = await SimulatedTown.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IReceiptSink>(sink);
                return Comune.Build(builder);
            },
            new() { Amend = whatsApp => whatsApp.Receipts = ReceiptPlan.Read });

        await town.Citizen(Anna).SaysAsync("mensa oggi");

        Assert.Equal(3, sink.Count);
    }

    [Fact]
    public async Task Citizens_of_two_lines_are_answered_by_their_own_line()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build, new()
        {
            Configure = configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["WhatsUrp:Lines:scuola:Name"] = "Scuola di San Romano",
                ["WhatsUrp:Lines:scuola:Verbs:0:Id"] = "help",
                ["WhatsUrp:Lines:scuola:Verbs:0:Effect"] = "Help",
                ["WhatsUrp:Lines:scuola:Verbs:0:Phrases:it:0"] = "AIUTO",
                ["WhatsUrp:Lines:scuola:OfficeHours:TimeZone"] = "Europe/Rome",
                ["WhatsUrp:Lines:scuola:OfficeHours:Weekly:Mon"] = "09:00-10:00",
            }),
        });

        await town.Citizen(Anna).SaysAsync("mensa oggi");
        await town.Citizen(Anna, "scuola").SaysAsync("mensa oggi");

        Assert.Equal(2, town.SentTo(Anna).Select(sent => sent.PhoneNumberId).Distinct().Count());
        Assert.Throws<ArgumentException>(() => town.Citizen(Anna, "biblioteca"));
    }

    [Fact]
    public async Task What_is_not_offered_cannot_be_tapped()
    {
        await using var town = await SimulatedTown.StartAsync(Comune.Build);
        await town.Citizen(Anna).SaysAsync("iscrizione on");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => town.Citizen(Anna).TapsAsync("Biblioteca"));

        Assert.Contains("The last message offers: Accetto, Non accetto", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_sets_a_message_aside_is_told_to_the_test()
    {
        await using var town = await SimulatedTown.StartAsync(builder =>
        {
            builder.Services.AddSingleton<IInboundHandler, Broken>();
            builder.Configuration["WhatsUrp:Webhook:FirstRetry"] = "00:00:00.001";
            return Comune.Build(builder);
        });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => town.Citizen(Anna).SaysAsync("mensa oggi"));

        Assert.StartsWith("WURP0803: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(NotSupportedException), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_never_finishes_is_not_waited_for_longer_than_the_patience()
    {
        await using var town = await SimulatedTown.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IInboundHandler, Endless>();
                return Comune.Build(builder);
            },
            new() { Patience = TimeSpan.FromMilliseconds(200) });

        await Assert.ThrowsAsync<TimeoutException>(() => town.Citizen(Anna).SaysAsync("mensa oggi"));
    }

    [Fact]
    public async Task Town_without_lines_says_where_they_are_looked_for()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SimulatedTown.StartAsync(Comune.Build, new() { ContentRoot = Path.GetTempPath() }));

        Assert.StartsWith("WURP0801: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_without_webhook_says_what_to_call()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SimulatedTown.StartAsync(Comune.Build, new() { WebhookPath = "/altrove" }));

        Assert.StartsWith("WURP0802: ", failure.Message, StringComparison.Ordinal);
    }

    private sealed class ReceiptCounter : IReceiptSink
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken = default)
        {
            Interlocked.Add(ref _count, receipts.Count);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Broken : IInboundHandler
    {
        public ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Endless : IInboundHandler
    {
        public async ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default) => await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
