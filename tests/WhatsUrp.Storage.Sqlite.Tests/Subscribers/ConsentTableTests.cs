// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.Subscribers;

public sealed class ConsentTableTests : IDisposable
{
    private static readonly LineId Line = new("sanromano");
    private static readonly LineId OtherLine = new("pieve");
    private static readonly CitizenAddress Phone = CitizenAddress.OfPhone("+393331234567");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly SqliteDatabase _database = SqliteDatabaseTests.Open(":memory:");
    private readonly SubscriberStore _store;

    public ConsentTableTests() => _store = new SubscriberStore(_database);

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("DELETE FROM consent_event", "append-only")]
    [InlineData("UPDATE consent_event SET kind = 6", "append-only")]
    [InlineData("UPDATE consent_event SET occurred_at = occurred_at + 1", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = 'wamid.other'", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = NULL, evidence_sha256 = NULL", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = NULL, hash = zeroblob(32)", "append-only")]
    [InlineData("DELETE FROM policy_version", "immutable")]
    [InlineData("UPDATE policy_version SET text = ''", "immutable")]
    public async Task What_is_evidence_cannot_be_changed_by_SQL_either(string statement, string reason)
    {
        await FillAsync();
        var fault = await Assert.ThrowsAsync<StorageException>(
            async () => await _database.WriteAsync(session => session.Execute(statement), default));
        Assert.Contains(reason, fault.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_message_id_can_be_taken_away()
    {
        await FillAsync();
        Assert.Equal(2, await _database.WriteAsync(session => session.Execute("UPDATE consent_event SET evidence = NULL WHERE line_id = 'sanromano'"), default));
        Assert.Null(HashChain.FirstBroken(await LedgerAsync(Line)));
    }

    [Fact]
    public async Task Each_line_has_a_chain_of_its_own_from_the_first_event_on()
    {
        await FillAsync();
        foreach (var line in new[] { Line, OtherLine })
        {
            var ledger = await LedgerAsync(line);
            Assert.Equal([1, 2], ledger.Select(record => record.Sequence));
            Assert.Equal(HashChain.Genesis, ledger[0].PreviousHash);
            Assert.Null(HashChain.FirstBroken(ledger));
        }
    }

    [Fact]
    public async Task After_an_erasure_the_ledger_proves_what_happened_and_names_nobody()
    {
        await FillAsync();
        await _store.EraseAsync(new Erasure(Line, Phone, "sportello", Start.AddDays(1)));
        var ledger = await LedgerAsync(Line);
        Assert.Equal([ConsentKind.PolicyAccepted, ConsentKind.ListOn, ConsentKind.Erased], ledger.Select(record => record.Event.Kind));
        Assert.All(ledger, record => Assert.Null(record.Event.Evidence));
        Assert.NotNull(ledger[0].EvidenceSha256);
        Assert.Equal(("sportello", ConsentSource.Operator), (ledger[2].Event.Actor, ledger[2].Event.Source));
        Assert.Null(HashChain.FirstBroken(ledger));
        Assert.NotNull((await LedgerAsync(OtherLine))[0].Event.Evidence);
    }

    private async Task FillAsync()
    {
        foreach (var line in new[] { Line, OtherLine })
        {
            await _store.CommitAsync(new ChangeBuilder(line, Phone, "wamid.1", Start)
                .Accepts(new PolicyText("2026-01", "Il servizio è gratuito.", null))
                .Joins("emergenze")
                .Build());
        }
    }

    private async Task<List<ConsentRecord>> LedgerAsync(LineId line) =>
        await ((IStorageDatabase)_database).ReadAsync(session => ConsentTable.AllAsync(session, line), default);
}
