// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sessions;

/// <summary>A statement that answers with rows.</summary>
/// <param name="sql">The statement.</param>
/// <param name="map">Reads a row.</param>
/// <param name="parameters">The values.</param>
internal sealed class Question<T>(string sql, Func<StorageRow, T> map, params (string Name, object? Value)[] parameters) : Statement(sql, parameters)
{
    private readonly List<T> _rows = [];

    /// <summary>Gets the rows, when it has run.</summary>
    public IReadOnlyList<T> Rows => _rows;

    /// <inheritdoc/>
    public override bool HasRows => true;

    /// <inheritdoc/>
    public override void Take(StorageRow row) => _rows.Add(map(row));
}
