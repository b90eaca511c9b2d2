// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.PostgreSql.Tests.Subscribers;

[NeedsPostgres]
public sealed class LedgerTests : IAsyncLifetime
{
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly TestSchema _schema = new();

    public async Task InitializeAsync()
    {
        await using var database = await _schema.OpenAsync();
        await new SubscriberStore(database).CommitAsync(new ChangeBuilder(Line, CitizenAddress.OfPhone("+393331234567"), "wamid.1", Start)
            .Accepts(new PolicyText("2026-01", "Il servizio è gratuito.", null))
            .Joins("emergenze")
            .Build());
        await new OfficeHoursOverrideStore(database).AddAsync(new StaffOverride
        {
            Line = Line,
            Override = new ScheduleOverride { Id = "a", Kind = OverrideKind.Closed, Dates = [new DateOnly(2027, 1, 2)] },
            Actor = "ufficio",
            At = Start,
        });
    }

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Theory]
    [InlineData("DELETE FROM consent_event", "append-only")]
    [InlineData("UPDATE consent_event SET kind = 6", "append-only")]
    [InlineData("UPDATE consent_event SET occurred_at = occurred_at + interval '1 second'", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = 'wamid.other'", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = NULL, evidence_sha256 = NULL", "append-only")]
    [InlineData("UPDATE consent_event SET evidence = NULL, hash = decode(repeat('00', 32), 'hex')", "append-only")]
    [InlineData("DELETE FROM policy_version", "immutable")]
    [InlineData("UPDATE policy_version SET text = ''", "immutable")]
    [InlineData("DELETE FROM office_override", "append-only")]
    [InlineData("UPDATE office_override SET actor = 'altri'", "append-only")]
    public async Task What_is_evidence_cannot_be_changed_by_SQL_either(string statement, string reason)
    {
        var fault = await Assert.ThrowsAsync<PostgresException>(() => _schema.SqlAsync(statement));
        Assert.Contains(reason, fault.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_message_id_can_be_taken_away() => Assert.Equal(
        2L, await _schema.SqlAsync("WITH gone AS (UPDATE consent_event SET evidence = NULL RETURNING 1) SELECT count(*) FROM gone"));
}
