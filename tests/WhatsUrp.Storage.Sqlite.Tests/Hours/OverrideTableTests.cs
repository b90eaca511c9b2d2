// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Hours;

public sealed class OverrideTableTests : IDisposable
{
    private static readonly LineId Line = new("sanromano");
    private static readonly LineId OtherLine = new("pieve");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly SqliteDatabase _database = SqliteDatabaseTests.Open(":memory:");

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("DELETE FROM office_override")]
    [InlineData("UPDATE office_override SET actor = 'altri'")]
    [InlineData("UPDATE office_override SET dates = '2027-01-03'")]
    public async Task What_is_on_record_cannot_be_changed_by_SQL_either(string statement)
    {
        await FillAsync();
        var fault = await Assert.ThrowsAsync<StorageException>(
            async () => await _database.WriteAsync(session => session.Execute(statement), default));
        Assert.Contains("append-only", fault.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_has_a_whole_chain_of_its_own_and_a_withdrawal_is_a_row_of_it()
    {
        await FillAsync();
        foreach (var line in new[] { Line, OtherLine })
        {
            var ledger = await ((IStorageDatabase)_database).ReadAsync(session => OverrideTable.OfAsync(session, line), default);
            Assert.Equal([(1, OverrideAction.Added), (2, OverrideAction.Added), (3, OverrideAction.Withdrawn)], ledger.Select(row => ((int)row.Sequence, row.Action)));
            Assert.Equal(HashChain.Genesis, ledger[0].PreviousHash);
            Assert.Equal(("a", "sportello", Start.AddDays(1)), (ledger[2].Override.Id, ledger[2].Actor, ledger[2].At));
            Assert.Null(HashChain.FirstBroken(ledger));
        }
    }

    private async Task FillAsync()
    {
        var store = new OfficeHoursOverrideStore(_database);
        foreach (var line in new[] { Line, OtherLine })
        {
            foreach (var id in new[] { "a", "b" })
            {
                await store.AddAsync(new StaffOverride
                {
                    Line = line,
                    Override = new ScheduleOverride { Id = id, Kind = OverrideKind.Closed, Dates = [new DateOnly(2027, 1, 2)], Hours = [new TimeRange(540, 780)] },
                    Actor = "ufficio",
                    At = Start,
                });
            }

            await store.WithdrawAsync(line, "a", new OverrideWithdrawal("sportello", Start.AddDays(1)));
        }
    }
}
