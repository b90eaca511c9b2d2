// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Storage.Sessions;

/// <summary>One transaction of a provider: its statements, and what its dialect says differently.</summary>
/// <remarks>
/// Not thread-safe. The SQL of the tables is what both dialects understand; the few members below are where they part.
/// Values go in as words of the vocabulary, never as text within a statement.
/// </remarks>
internal abstract class StorageSession
{
    /// <summary>Gets a value indicating whether nobody else can write while this transaction lasts: then there is nothing to lock.</summary>
    public abstract bool IsAlone { get; }

    /// <summary>Gets what names new rows.</summary>
    public IdSequence Ids { get; init; } = new();

    /// <summary>Gets what ends a query whose rows are going to be changed.</summary>
    public string ForUpdate => IsAlone ? "" : " FOR UPDATE";

    /// <summary>Gets what ends a query whose rows are going to be changed, when those that others hold may be left out.</summary>
    public string ForUpdateOfFree => IsAlone ? "" : " FOR UPDATE SKIP LOCKED";

    /// <summary>Gets what ends a query whose rows must stay as they are until the transaction ends.</summary>
    public string ForShare => IsAlone ? "" : " FOR SHARE";

    /// <summary>Tells the time by the clock that all who share the database go by.</summary>
    public abstract ValueTask<DateTimeOffset> NowAsync();

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public abstract ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Runs a statement once for each row of parameters.</summary>
    /// <returns>How many rows it changed altogether.</returns>
    public abstract ValueTask<int> ExecuteManyAsync(string sql, IReadOnlyList<(string Name, object? Value)[]> rows);

    /// <summary>Reads all rows.</summary>
    public abstract ValueTask<List<T>> QueryAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Reads the first row, or the default when there is none.</summary>
    public abstract ValueTask<T?> FirstAsync<T>(
        string sql, Func<StorageRow, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Runs statements one after the other, none of which needs what another one answers: to a server they go together.</summary>
    public abstract ValueTask TogetherAsync(params IReadOnlyList<Statement> statements);

    /// <summary>Runs one question.</summary>
    /// <returns>Its rows.</returns>
    public async ValueTask<IReadOnlyList<T>> AskAsync<T>(Question<T> question)
    {
        await TogetherAsync(question).ConfigureAwait(false);
        return question.Rows;
    }

    /// <summary>Tells whether there is a row.</summary>
    public ValueTask<bool> AnyAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        FirstAsync(sql, static _ => true, parameters);

    /// <summary>Gets a value indicating whether to read a list twice costs less than to keep who is on it.</summary>
    public virtual bool ReadsListsAgain => false;

    /// <summary>Tells that what follows reads much.</summary>
    public virtual ValueTask PrepareScanAsync() => ValueTask.CompletedTask;

    /// <summary>Keeps others away from what some names stand for, until the transaction ends. Equal names exclude each other, rows need not exist.</summary>
    public abstract ValueTask LockAsync(params IReadOnlyCollection<string> names);

    /// <summary>Wakes whoever sends for a line, in other processes too, when this transaction is committed.</summary>
    public abstract ValueTask NotifyAsync(LineId line);

    /// <summary>Records that this transaction erases personal data, whose bytes must not stay behind.</summary>
    public abstract ValueTask RecordErasureAsync();

    /// <summary>Says that a column of ids holds one of those that a parameter lists.</summary>
    public abstract string IdIn(string column, string parameter);

    /// <summary>Says that a column of bytes holds one of those that a parameter lists.</summary>
    public abstract string BytesIn(string column, string parameter);

    /// <summary>Gets a value indicating whether one statement takes many rows of values: elsewhere a statement for each costs no journey.</summary>
    public virtual bool TakesLists => false;

    /// <summary>Makes rows <c>given</c> of parameters that are called as its columns are: each a list where statements take lists, and otherwise one value.</summary>
    public abstract string Rows(params IReadOnlyList<string> columns);

    /// <summary>Says that a column of numbers holds one of those that a parameter lists.</summary>
    public abstract string NumberIn(string column, string parameter);

    /// <summary>Says that a column holds a tag, whose case does not count.</summary>
    public abstract string SameTag(string column, string parameter);
}
