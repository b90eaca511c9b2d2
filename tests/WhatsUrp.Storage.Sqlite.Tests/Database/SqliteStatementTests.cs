// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteSession _session = new("Data Source=:memory:");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("Perché? Sì: 😀 e \0 in mezzo")]
    [InlineData("מרחבא")]
    public void A_text_comes_back_as_it_was(string text) => Assert.Equal((text, true), Read("@value", row => (row.Text(0), row.Has(0)), text));

    [Fact]
    public void A_long_text_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("frazione è ", 10_000));
        Assert.Equal(text, Read("@value", row => row.Text(0), text));
    }

    [Fact]
    public void Numbers_bytes_and_instants_come_back_as_they_were()
    {
        var instant = new DateTimeOffset(2026, 11, 30, 8, 15, 0, TimeSpan.Zero).AddMicroseconds(7);
        var id = Guid.CreateVersion7();
        Assert.Equal(long.MinValue, Read("@value", row => row.Number(0), long.MinValue));
        Assert.Equal(0, Read("@value", row => row.Small(0), 0));
        Assert.Equal(0.1, Read("@value", row => row.Real(0), 0.1));
        Assert.Empty(Read("@value", row => row.Bytes(0), Array.Empty<byte>()));
        Assert.Equal(instant, Read("@value", row => row.Instant(0), instant));
        Assert.Equal(id, Read("@value", row => row.Uuid(0), id));
        Assert.True(Read("@value", row => row.Flag(0), true));
    }

    [Fact]
    public void Nothing_is_read_as_nothing_and_never_as_zero()
    {
        Assert.False(Read("@value", row => row.Has(0), null));
        Assert.Null(Read("@value", row => row.SmallOrNull(0), null));
        Assert.Throws<InvalidOperationException>(() => Read("@value", row => row.Number(0), null));
        Assert.Throws<InvalidOperationException>(() => Read("@value", row => row.Text(0), null));
        Assert.Throws<InvalidOperationException>(() => Read("@value", row => row.Uuid(0), null));
        Assert.Throws<OverflowException>(() => Read("@value", row => row.Small(0), 1L << 40));
    }

    [Fact]
    public void A_value_that_is_missing_is_told_and_not_taken_for_nothing()
    {
        Assert.Throws<ArgumentException>(() => _session.Execute("SELECT @value"));
        Assert.Equal(1, _session.First("SELECT @value", row => row.Small(0), ("@value", 1), ("@other", 2)));
    }

    [Fact]
    public void What_a_change_changed_is_counted_and_a_question_changes_nothing()
    {
        _session.ExecuteScript("CREATE TABLE t (a INTEGER NOT NULL) STRICT; INSERT INTO t VALUES (1), (2), (3);");
        Assert.Equal(2, _session.Execute("UPDATE t SET a = a + 10 WHERE a >= @least", ("@least", 2)));
        Assert.Equal(0, _session.Execute("SELECT a FROM t"));
        Assert.Equal(0, _session.Execute("DELETE FROM t WHERE a = 99"));
    }

    [Fact]
    public void After_a_failure_the_same_statement_runs_again()
    {
        _session.ExecuteScript("CREATE TABLE t (a INTEGER NOT NULL UNIQUE) STRICT;");
        Assert.Equal(1, Insert(1));
        Assert.Equal(19, Assert.Throws<SqliteException>(() => Insert(1)).SqliteErrorCode);
        Assert.Throws<SqliteException>(() => Insert(null));
        Assert.Equal(1, Insert(2));
        Assert.Throws<SqliteException>(() => _session.Execute("SELEKT 1"));

        int Insert(int? value) => _session.Execute("INSERT INTO t VALUES (@a)", ("@a", value));
    }

    [Fact]
    public void A_row_that_cannot_be_read_leaves_nothing_open_behind_it()
    {
        _session.ExecuteScript("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (NULL), (1);");
        Assert.Throws<InvalidOperationException>(() => _session.Query("SELECT a FROM t", row => row.Number(0)));
        _session.Execute("DROP TABLE t");
    }

    private T Read<T>(string expression, Func<SqliteRow, T> map, object? value) => _session.First($"SELECT {expression}", map, ("@value", value))!;
}
