// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.Subscribers;

public sealed partial class QueryPlanTests : IDisposable
{
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly CitizenAddress Phone = CitizenAddress.OfPhone("+393331234567");
    private static readonly CitizenAddress OtherPhone = CitizenAddress.OfPhone("+393337654321");
    private readonly SqliteDatabase _database = SqliteDatabaseTests.Open(":memory:");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task No_statement_about_one_person_walks_through_all_persons()
    {
        var store = new SubscriberStore(_database);
        var reports = new ReportStore(_database);
        var draft = new Draft { Id = "abcd1234", Stage = DraftStage.AwaitingLists, Language = "it", ExpiresAt = Start, LastMessageAt = Start };
        var policy = new PolicyText("2026-01", "Il servizio è gratuito.", null);
        await store.CommitAsync(new ChangeBuilder(Line, Phone, "1", Start).Joins("emergenze").Accepts(policy).Field("nome", "Mario").Reports("Un lampione").Saves(draft).Build());
        await store.CommitAsync(new ChangeBuilder(Line, OtherPhone, "2", Start).Joins("emergenze").Saves(draft).Build());
        await store.CommitAsync(new ChangeBuilder(Line, OtherPhone, "3", Start).Replaces(Phone).BasedOn(1).DiscardsDraft().Build());
        await store.CommitAsync(new ChangeBuilder(Line, OtherPhone, "4", Start).BasedOn(2).Saves(draft).Build());
        await store.ExportAsync(Line, OtherPhone);
        await store.ExpireDraftsAsync(Start);
        await reports.MarkAnsweredAsync(Line, OtherPhone, Start);
        await reports.SetStatusAsync(Line, ReportId.New(Start), ReportStatus.Done);
        await store.EraseAsync(new Erasure(Line, OtherPhone, "sportello", Start));

        var plans = await _database.ReadAsync(session => session.Statements.Where(IsQuery).ToList().ConvertAll(sql => (sql, Plan: PlanOf(session, sql))), default);
        Assert.True(plans.Count > 30, $"{plans.Count} statements");
        Assert.All(plans, plan => Assert.False(WholeLine().IsMatch(plan.Plan) && !plan.sql.Contains("LIMIT 1", StringComparison.Ordinal), $"{plan.sql}\n{plan.Plan}"));
    }

    private static bool IsQuery(string sql) =>
        sql.Contains("@line", StringComparison.Ordinal) || sql.Contains("@now", StringComparison.Ordinal);

    private static string PlanOf(SqliteSession session, string sql) => string.Join('\n', session.Query(
        "EXPLAIN QUERY PLAN " + sql,
        row => row.Text(3),
        [.. Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal).Select(name => (name, (object?)1L))]));

    [GeneratedRegex("@[A-Za-z]+")]
    private static partial Regex Parameter();

    // A search by the line alone reads all its rows, and so does a scan.
    [GeneratedRegex(@"^SCAN (?!CONSTANT)|\(line_id=\?\)", RegexOptions.Multiline)]
    private static partial Regex WholeLine();
}
