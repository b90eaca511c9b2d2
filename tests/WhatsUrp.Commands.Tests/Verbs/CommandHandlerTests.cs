// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Commands.Tests.Pipeline;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Verbs;

public sealed class CommandHandlerTests : IRegistroLetture, IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly MemoryOutbox _outbox = new();
    private readonly List<string> _readings = [];
    private readonly ServiceProvider _host;
    private bool _fails;

    public CommandHandlerTests() => _host = TestHosts.Build(
        services => services
            .AddSingleton<ISubscriberStore>(_store)
            .AddSingleton<IReportStore>(_store)
            .AddSingleton<IOutbox>(_outbox)
            .AddSingleton<IMessageTransport>(_outbox)
            .AddSingleton<IRegistroLetture>(this),
        add: builder => builder.AddCommand<LetturaContatore>().AddCommand<LetturaContatore>().AddCommand<OrarioBiblioteca>().AddLineExtension<Scuola>());

    public void Dispose() => _host.Dispose();

    Task IRegistroLetture.RegistraAsync(string utenza, string valore, CancellationToken cancellationToken)
    {
        if (_fails)
        {
            throw new InvalidOperationException("The register is down.");
        }

        _readings.Add($"{utenza}={valore}");
        return Task.CompletedTask;
    }

    private async Task<string> SayAsync(string id, string text)
    {
        await _host.GetRequiredService<InboundPipeline>().HandleAsync(new InboundMessage
        {
            Line = new LineId("san-romano"),
            Id = new MessageId(id),
            From = CitizenAddress.OfPhone("+393331234567"),
            SentAt = new DateTimeOffset(2026, 5, 18, 8, 0, 0, TimeSpan.Zero),
            Text = text,
        });
        return _outbox.Posted[^1].Content.Text;
    }

    [Fact]
    public async Task A_verb_by_code_gets_its_data_and_answers()
    {
        Assert.Equal("Lettura registrata: 000412 metri cubi. Grazie.", await SayAsync("m1", "Buongiorno, lettura 1234567890123456 000412"));
        Assert.Equal(["1234567890123456=000412"], _readings);
        Assert.Empty(_store.Reports);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        await SayAsync("m1", "LETTURA 1234567890123456 412");
        await SayAsync("m1", "LETTURA 1234567890123456 412");

        Assert.Single(_outbox.Posted);
    }

    [Fact]
    public async Task A_verb_runs_once_although_the_decision_is_taken_again()
    {
        _store.ConflictsToCome = 3;

        await SayAsync("m1", "LETTURA 1234567890123456 412");

        Assert.Single(_readings);
    }

    [Fact]
    public async Task Missing_data_are_answered_with_the_format() =>
        Assert.Equal("Manca qualcosa: utenza. Scrivi così:\nLETTURA <utenza> <valore>", await SayAsync("m1", "LETTURA 412"));

    [Fact]
    public async Task A_handler_that_fails_loses_nothing()
    {
        _fails = true;

        Assert.Contains("non è perso", await SayAsync("m1", "LETTURA 1234567890123456 412"), StringComparison.Ordinal);
        Assert.Equal("LETTURA 1234567890123456 412", Assert.Single(_store.Reports).Text);
    }

    [Fact]
    public async Task The_data_of_a_verb_are_not_asked_of_whoever_joins()
    {
        await SayAsync("m1", "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");

        Assert.StartsWith("Iscrizione fatta", await SayAsync("m2", "accetto"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_names_the_verb() => Assert.Contains("BIBLIOTECA", await SayAsync("m1", "AIUTO"), StringComparison.Ordinal);

    [Fact]
    public void A_package_adds_its_list() =>
        Assert.Contains(_host.GetRequiredService<ILineCatalog>().Lines[0].Definition.Lists, list => list.Id.Value == "scuola-avvisi");
}
