// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>The real pipeline over the embedded database, in memory; each citizen has a number of its own. Thread-safe.</summary>
internal sealed class SqliteHost : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero);

    private static readonly LineId Line = new("san-romano");

    private readonly ServiceProvider _services;
    private readonly MemoryOutbox _outbox = new();
    private int _citizens;

    public SqliteHost(Func<ISubscriberStore, ISubscriberStore>? watch = null)
    {
        _services = TestHosts.Build(
            services =>
            {
                services.AddSingleton<IOutbox>(_outbox).AddSingleton<IMessageTransport>(_outbox).AddSingleton<TimeProvider>(new FakeTimeProvider(Start));
                if (watch is not null)
                {
                    var inner = services.Single(service => service.ServiceType == typeof(ISubscriberStore));
                    services.Remove(inner);
                    services.AddSingleton(provider => watch((ISubscriberStore)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
                }
            },
            add: builder => builder.UseSqlite(":memory:"));
        Pipeline = _services.GetRequiredService<InboundPipeline>();
        Store = _services.GetRequiredService<ISubscriberStore>();
    }

    public IServiceProvider Services => _services;

    public InboundPipeline Pipeline { get; }

    public ISubscriberStore Store { get; }

    public CitizenAddress NewCitizen() =>
        CitizenAddress.OfPhone(string.Create(CultureInfo.InvariantCulture, $"+39333{Interlocked.Increment(ref _citizens):0000000}"));

    public int RepliesTo(CitizenAddress citizen) => _outbox.CountTo(citizen);

    public async Task<InboundStatus> SaysAsync(CitizenAddress citizen, string text, int number) =>
        (await Pipeline.HandleAsync(MessageOf(citizen, text, number))).Status;

    /// <summary>Makes a citizen's message; the number is its id and its second.</summary>
    public static InboundMessage MessageOf(CitizenAddress citizen, string text, int number) => new()
    {
        Line = Line,
        Id = new MessageId(string.Create(CultureInfo.InvariantCulture, $"{citizen.Phone!.Value.E164}.{number}")),
        From = citizen,
        SentAt = Start.AddSeconds(number - 1000),
        Text = text,
    };

    /// <summary>Describes all that the store holds about a citizen and that does not count or date anything.</summary>
    public async Task<string> SnapshotAsync(CitizenAddress citizen)
    {
        var state = await Store.FindAsync(Line, citizen);
        var lists = string.Join(' ', state.ActiveLists.Select(list => list.Value).Order(StringComparer.Ordinal));
        var data = string.Join(' ', state.Fields.Select(datum => $"{datum.Field}={datum.Key}").Order(StringComparer.Ordinal));
        var draft = state.Draft is null ? "" : $"{state.Draft.Stage} {state.Draft.Field} {string.Join('/', state.Draft.Candidates)} {string.Join('/', state.Draft.Lists)} {string.Join('/', state.Draft.Fields.Select(typed => typed.Value.Key))}";
        return $"on [{lists}] holds [{data}] accepted {state.Acceptance is not null} draft [{draft}]";
    }

    /// <summary>Describes everything that the store holds about a citizen, ledger and reports included.</summary>
    public async Task<string> ExportAsync(CitizenAddress citizen)
    {
        var person = await Store.ExportAsync(Line, citizen);
        return person is null ? "nothing" : $"{await SnapshotAsync(citizen)} revision {person.State.Revision} ledger [{string.Join(", ", person.Consents.Select(consent => $"{consent.Kind} {consent.List} {consent.RuleId} {consent.OccurredAt:T}"))}] reports {person.Reports.Count}";
    }

    public void Dispose() => _services.Dispose();
}
