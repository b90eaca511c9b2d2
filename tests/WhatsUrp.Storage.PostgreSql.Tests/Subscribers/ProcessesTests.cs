// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.PostgreSql.Database;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.PostgreSql.Tests.Subscribers;

/// <summary>What holds when several processes work for one line.</summary>
[NeedsPostgres]
public sealed class ProcessesTests : IAsyncLifetime
{
    private const int Processes = 4;
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly TestSchema _schema = new();
    private readonly List<PostgreSqlDatabase> _databases = [];

    public async Task InitializeAsync()
    {
        for (var i = 0; i < Processes; i++)
        {
            _databases.Add(await _schema.OpenAsync());
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        await _schema.DropAsync();
    }

    [Fact]
    public async Task A_message_that_reaches_all_processes_counts_once()
    {
        var statuses = await EverywhereAsync(12, (store, i) => store.CommitAsync(Change(Phone(i), $"wamid.{i}").Joins("emergenze").Reports("Un lampione").Build()));
        Assert.Equal(12, statuses.Count(status => status == CommitStatus.Committed));
        Assert.Equal(12 * (Processes - 1), statuses.Count(status => status == CommitStatus.Duplicate));
        Assert.Equal(12L, await _schema.SqlAsync("SELECT count(DISTINCT number) FROM report"));
        await AssertLedgerAsync(12);
    }

    [Fact]
    public async Task One_person_by_two_addresses_is_decided_on_by_one_process_at_a_time()
    {
        var store = new SubscriberStore(_databases[0]);
        var both = Address("+393331000000|IT.Uno");
        await store.CommitAsync(Change(both, "wamid.0").Joins("emergenze").Build());
        var statuses = await EverywhereAsync(8, (s, i) =>
            s.CommitAsync(Change(i % 2 == 0 ? Address("+393331000000") : Address("IT.Uno"), $"wamid.{Guid.NewGuid():N}").BasedOn(1).Joins("scuola").Build()));
        Assert.Equal(1, statuses.Count(status => status == CommitStatus.Committed));
        Assert.Equal(2, (await store.FindAsync(Line, both)).Revision);
    }

    [Fact]
    public async Task Persons_who_are_merged_while_they_write_end_as_one_and_lose_nothing()
    {
        // Each person writes by phone, by user id and by both at once, from every process.
        const int persons = 6;
        await Task.WhenAll(_databases.SelectMany((database, process) => Enumerable.Range(0, persons).SelectMany(person => new[]
        {
            Address($"+39333100000{person}"), Address($"IT.Person{person}"), Address($"+39333100000{person}|IT.Person{person}"),
        }.Select((address, form) => Task.Run(() => WriteAsync(new SubscriberStore(database), address, $"wamid.{process}.{person}.{form}"))))));

        var store = new SubscriberStore(_databases[0]);
        for (var person = 0; person < persons; person++)
        {
            var state = await store.FindAsync(Line, Address($"IT.Person{person}"));
            Assert.Equal(Address($"+39333100000{person}|IT.Person{person}"), state.Address);
            Assert.Equal(Processes * 3, state.Subscriptions.Count);
        }

        Assert.Equal(persons, await store.CountAudienceAsync(Line, new Segment.All([])));
        await AssertLedgerAsync(persons * Processes * 3);
    }

    [Fact]
    public async Task Erasing_and_writing_at_once_leave_a_person_who_is_erased_or_a_new_one()
    {
        await Task.WhenAll(_databases.SelectMany((database, process) => Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var store = new SubscriberStore(database);
            await WriteAsync(store, Phone(0), $"wamid.{process}.{i}");
            await store.EraseAsync(new Erasure(Line, Phone(0), "sportello", Start));
        }))));
        Assert.Equal(0L, await _schema.SqlAsync("SELECT count(*) FROM citizen_address"));
        Assert.Equal(0L, await _schema.SqlAsync("SELECT count(*) FROM subscription WHERE state <> 3"));
        Assert.Equal(0L, await _schema.SqlAsync("SELECT count(*) FROM consent_event WHERE evidence IS NOT NULL"));
        await AssertLedgerAsync(null);
    }

    [Fact]
    public async Task An_override_ordered_in_all_processes_is_recorded_once()
    {
        var added = await Task.WhenAll(_databases.SelectMany(database => Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
            await new OfficeHoursOverrideStore(database).AddAsync(new StaffOverride
            {
                Line = Line,
                Override = new ScheduleOverride { Id = i % 2 == 0 ? $"patrono{i}" : $"PATRONO{i - 1}", Kind = OverrideKind.Closed, Dates = [new DateOnly(2027, 1, 2)] },
                Actor = "ufficio",
                At = Start,
            })))));
        Assert.Equal(3, added.Count(isNew => isNew));
        var ledger = await ((IStorageDatabase)_databases[0]).ReadAsync(session => OverrideTable.OfAsync(session, Line), default);
        Assert.Equal(3, ledger.Count);
        Assert.Null(HashChain.FirstBroken(ledger));
    }

    [Fact]
    public async Task Characters_that_the_server_does_not_know_are_replaced()
    {
        var store = new SubscriberStore(_databases[0]);
        await store.CommitAsync(Change(Phone(0), "wamid.1").Field("nome", "Ma\0rio\ud83d").Reports("Un \0 lampione 🎉 \ud83d").Build());
        var export = await store.ExportAsync(Line, Phone(0));
        Assert.Equal("Un \ufffd lampione 🎉 \ufffd", Assert.Single(export!.Reports).Text);
        Assert.Equal("Ma\ufffdrio\ufffd", Assert.Single(export.State.Fields).Value);
    }

    private static async Task WriteAsync(SubscriberStore store, CitizenAddress address, string message)
    {
        for (CommitStatus status = CommitStatus.Conflict; status == CommitStatus.Conflict;)
        {
            var known = await store.FindAsync(Line, address);
            status = (await store.CommitAsync(Change(address, message).BasedOn(known).Joins(message.Replace('.', '-')).Build())).Status;
        }
    }

    private static ChangeBuilder Change(CitizenAddress from, string message) => new(Line, from, message, Start);

    private static CitizenAddress Phone(int number) => Address(string.Create(CultureInfo.InvariantCulture, $"+39333{1000000 + number}"));

    private static CitizenAddress Address(string text) => CitizenAddress.TryParse(text, out var address) ? address : throw new FormatException(text);

    private async Task<CommitStatus[]> EverywhereAsync(int count, Func<SubscriberStore, int, ValueTask<CommitResult>> commit) => await Task.WhenAll(
        _databases.SelectMany(database => Enumerable.Range(0, count).Select(i => Task.Run(async () => (await commit(new SubscriberStore(database), i)).Status))));

    private async Task AssertLedgerAsync(int? count)
    {
        var ledger = await ((IStorageDatabase)_databases[0]).ReadAsync(session => ConsentTable.AllAsync(session, Line), default);
        Assert.Equal(count ?? ledger.Count, ledger.Count);
        Assert.Null(HashChain.FirstBroken(ledger));
    }
}
