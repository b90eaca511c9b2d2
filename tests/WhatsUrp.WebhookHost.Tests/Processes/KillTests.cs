// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.WebhookHost.Composition;
using WhatsUrp.WebhookHost.Tests.Towns;

namespace WhatsUrp.WebhookHost.Tests.Processes;

public sealed class KillTests : IAsyncLifetime
{
    private const int Waiting = 6;
    private static readonly byte[] s_picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 42];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-");
    private SimulatedMeta _meta = null!;

    public async Task InitializeAsync() => _meta = await SimulatedMeta.StartAsync();

    public async Task DisposeAsync()
    {
        await _meta.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_between_the_answer_to_Meta_and_the_work_it_loses_nothing_and_doubles_nothing()
    {
        var first = new Resident(_meta.Simulator, "+393331110000");
        var others = Enumerable.Range(1, Waiting).Select(number => new Resident(_meta.Simulator, $"+39333111000{number}")).ToList();
        await using (var service = await StartAsync())
        {
            // One piece of work at a time: while the picture of the first is under way, nobody else is served.
            _meta.Simulator.Faults.Add(new(Fault.Hold(TimeSpan.FromHours(1))) { Operation = "media" });
            await first.SendAsync(CitizenContent.Media("image", new CitizenMedium(s_picture, "image/png"), "Il lampione di via Roma è spento"));
            await _meta.Simulator.Faults.WaitForAsync(1);
            others.ForEach(resident => resident.Write("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"));
            await _meta.Simulator.Webhooks.SettleAsync();
            await service.KillAsync();
        }

        Assert.Equal(0, _meta.Simulator.Webhooks.Counts.Refused);
        Assert.Single(_meta.Simulator.Ledger.Read());
        await using var again = await StartAsync();
        foreach (var resident in others)
        {
            Assert.StartsWith("Per ricevere gli avvisi", await resident.AnswerAsync(1), StringComparison.Ordinal);
        }

        foreach (var resident in others)
        {
            Assert.StartsWith("Iscrizione fatta.", await resident.SayAsync("ACCETTO"), StringComparison.Ordinal);
            Assert.Equal(2, resident.Answers.Count);
        }

        Assert.Single(first.Answers);
    }

    private async Task<ServiceProcess> StartAsync()
    {
        var settings = _meta.Settings;
        settings["WhatsUrp:Webhook:Parallelism"] = "1";
        settings["WhatsUrp:Lines:san-romano:CloudApi:Timeout"] = "00:10:00";
        var service = ServiceProcess.Start(_folder.FullName, settings, "--urls=http://127.0.0.1:0");
        await _meta.CallAsync(new Uri(await service.AfterAsync("Now listening on: ")));
        return service;
    }
}
