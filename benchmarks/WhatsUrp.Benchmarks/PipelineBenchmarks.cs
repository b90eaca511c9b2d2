// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Benchmarks;

/// <summary>
/// Whole messages, loaded, understood, decided and committed; a round is one citizen who joins whole, reports a lamp, and leaves. The same
/// round against a file with <c>synchronous=FULL</c>, against the database in memory, against no store, and the store's own part alone.
/// </summary>
[MinIterationCount(8)]
[MaxIterationCount(16)]
public class PipelineBenchmarks
{
    private const int Messages = 3;

    private static readonly string[] Texts =
    [
        "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta, ACCETTO",
        "Buongiorno, il lampione davanti alla chiesa di Sambuca non funziona da tre giorni",
        "STOP",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-benchmark-");
    private readonly List<ServiceProvider> _hosts = [];
    private InboundPipeline _onFile = null!;
    private InboundPipeline _inMemory = null!;
    private InboundPipeline _withoutStore = null!;
    private ISubscriberStore _file = null!;
    private SubscriberChange[] _changes = [];
    private int _citizens;

    [GlobalSetup]
    public async Task Start()
    {
        var file = Host(Path.Combine(_folder.FullName, "whatsurp.db"));
        _file = file.GetRequiredService<ISubscriberStore>();
        (_onFile, _inMemory, _withoutStore) = (file.GetRequiredService<InboundPipeline>(), Host(":memory:").GetRequiredService<InboundPipeline>(), Host(null).GetRequiredService<InboundPipeline>());

        var changes = new List<SubscriberChange>();
        foreach (var message in Round())
        {
            changes.Add((await _onFile.HandleAsync(message)).Change!);
        }

        _changes = [.. changes];
    }

    [GlobalCleanup]
    public void Stop()
    {
        _hosts.ForEach(host => host.Dispose());
        _folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public Task WholeOnFile() => PlayAsync(_onFile);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task WholeInMemory() => PlayAsync(_inMemory);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task WholeWithoutStore() => PlayAsync(_withoutStore);

    /// <summary>The same reads and commits as the whole message, with the changes already decided.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public async Task StoreAloneOnFile()
    {
        var at = 0;
        foreach (var message in Round())
        {
            var state = await _file.FindAsync(message.Line, message.From);
            var change = _changes[at++];
            await _file.CommitAsync(change with
            {
                Message = message.Id,
                From = message.From,
                BasedOnRevision = state.Revision,
                Consents = [.. change.Consents.Select(consent => consent with { Evidence = message.Id })],
                Report = change.Report is null ? null : change.Report with { Id = new ReportId(Guid.NewGuid()) },
            });
        }
    }

    private async Task PlayAsync(InboundPipeline pipeline)
    {
        foreach (var message in Round())
        {
            var result = await pipeline.HandleAsync(message);
            if (result.Status != InboundStatus.Handled)
            {
                throw new InvalidOperationException($"A message was {result.Status}.");
            }
        }
    }

    private IEnumerable<InboundMessage> Round()
    {
        var number = Interlocked.Increment(ref _citizens).ToString("00000000", CultureInfo.InvariantCulture);
        var citizen = CitizenAddress.OfPhone("+39333" + number);
        return Texts.Select((text, at) => new InboundMessage
        {
            Line = SanRomano.Line,
            Id = new MessageId($"{number}.{at}"),
            From = citizen,
            SentAt = new DateTimeOffset(2026, 5, 18, 8, 0, at, TimeSpan.Zero),
            Text = text,
        });
    }

    private ServiceProvider Host(string? database)
    {
        var outbox = new SilentOutbox();
        var services = new ServiceCollection().AddLogging().AddSingleton<IOutbox>(outbox).AddSingleton<IMessageTransport>(outbox);
        var builder = services.AddWhatsUrp(SanRomano.Configuration).AddCommands();
        if (database is null)
        {
            var store = new MemoryStore();
            services.AddSingleton<ISubscriberStore>(store).AddSingleton<IReportStore>(store);
        }
        else
        {
            builder.UseSqlite(database);
        }

        var host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }
}
