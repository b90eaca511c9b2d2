// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Testing;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>The office's desk over a ledger in memory, with nobody who sends: what it writes stays as it wrote it.</summary>
internal sealed class DeskBench : IDisposable, ITemplateDirectory, ILineLimits
{
    private readonly ServiceProvider _services;
    private int _messages;

    /// <param name="settings">Settings below <c>WhatsUrp</c>, such as <c>Broadcasts:Approval=None</c>.</param>
    public DeskBench(params string[] settings)
        : this(null, settings)
    {
    }

    public DeskBench(Action<IServiceCollection>? amend, params string[] settings)
    {
        Ledger = new MemoryLedger(Clock);
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILoggerFactory>(Logs);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        services.AddSingleton<IMessageTransport>(Transport);
        services.AddSingleton<ILineDirectory>(new FakeLines());
        services.AddSingleton(Ledger.Outbox).AddSingleton(Ledger.Broadcasts).AddSingleton(Ledger.Upkeep).AddSingleton(Ledger.Subscribers);
        services.AddSingleton<ITemplateDirectory>(this).AddSingleton<ILineLimits>(this);
        amend?.Invoke(services);
        services.AddWhatsUrp(configuration).AddBroadcasting();
        _services = services.BuildServiceProvider();
        Desk = _services.GetRequiredService<IBroadcastDesk>();
    }

    public static LineId Line => FakeLines.SanRomano;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));

    public MemoryLedger Ledger { get; }

    public FakeTransport Transport { get; } = new();

    public LogBook Logs { get; } = new();

    public IBroadcastDesk Desk { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Func<TemplateContent, TemplateFinding> Template { get; set; } = content => new TemplateFinding.Fits($"modello {content.Name}");

    public Dictionary<LineId, LineLimits> Limits { get; } = [];

    public static Broadcast Emergency(string text = "Allerta meteo.") => Broadcast.ToList(Line, FakeLines.Emergenze, text);

    public static Broadcast Routine(string text = "Strada chiusa.") => Broadcast.ToList(Line, FakeLines.PubblicaUtilita, text);

    public static DeskOrder Order(BroadcastRecord record, DeskAction action, string actor = "bianchi", string reason = "", string? code = null) =>
        new(Line, record.Id, action, actor) { Revision = record.Revision, Reason = reason, BreakGlassCode = code };

    /// <summary>Makes persons who join the lists; they have just written, or have not for days.</summary>
    public async Task JoinAsync(int count, string[] lists, bool isInWindow = true, int from = 0, Func<ChangeBuilder, ChangeBuilder>? amend = null)
    {
        var at = Clock.GetUtcNow() - (isInWindow ? TimeSpan.FromMinutes(1) : TimeSpan.FromDays(3));
        for (var i = from; i < from + count; i++)
        {
            var change = new ChangeBuilder(Line, OutboxBench.Address(i), $"wamid.{_messages++}", at).Joins(lists);
            change = amend?.Invoke(change) ?? change;
            await Ledger.Subscribers.CommitAsync(change.BasedOn(await Ledger.Subscribers.FindAsync(Line, OutboxBench.Address(i))).Build());
        }
    }

    public async Task<BroadcastRecord> SaveAsync(Broadcast broadcast, string actor = "rossi") => Done(await Desk.SaveAsync(new DeskDraft(broadcast, actor))).Record;

    public async Task<BroadcastRecord> SubmitAsync(Broadcast broadcast, string actor = "rossi") =>
        Done(await Desk.OrderAsync(Order(await SaveAsync(broadcast, actor), DeskAction.Submit, actor))).Record;

    public async Task<BroadcastRecord> MoveAsync(BroadcastRecord record, BroadcastState to, PauseReason reason = PauseReason.None) =>
        Assert.IsType<BroadcastRecord>(await Ledger.Broadcasts.MoveAsync(
            new BroadcastMove(Line, record.Id, record.State, record.Revision, to, "system", "broadcast.test") { PauseReason = reason }));

    /// <summary>Brings a broadcast to the point at which its copies leave.</summary>
    public async Task<BroadcastRecord> SendAsync(BroadcastRecord scheduled)
    {
        await MoveAsync(scheduled, BroadcastState.Materialising);
        while (!(await Ledger.Outbox.MaterialiseAsync(Line, scheduled.Id, 1000)).IsComplete)
        {
        }

        return (await Ledger.Broadcasts.FindAsync(Line, scheduled.Id))!;
    }

    public async Task<List<AuditEntry>> AuditAsync() => await Ledger.Upkeep.ReadAuditAsync(Line).ToListAsync();

    public static DeskAnswer.Done Done(DeskAnswer answer) => Assert.IsType<DeskAnswer.Done>(answer);

    public static void AssertRefused(DeskAnswer answer, params DeskFaultKind[] kinds)
    {
        var refused = Assert.IsType<DeskAnswer.Refused>(answer);
        Assert.Equal(kinds, refused.Faults.Select(fault => fault.Kind));
        Assert.All(refused.Faults, fault => Assert.EndsWith(".", fault.Sentence.TrimEnd(')', '»'), StringComparison.Ordinal));
    }

    public ValueTask<TemplateFinding> FindAsync(LineId line, TemplateContent content, CancellationToken cancellationToken = default) => new(Template(content));

    public ValueTask<LineLimits> FindAsync(LineId line, CancellationToken cancellationToken = default) => new(Limits.GetValueOrDefault(line));

    public void Dispose() => _services.Dispose();
}
