// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sessions;

/// <summary>A statement with its values, to be run together with others.</summary>
/// <param name="sql">The statement.</param>
/// <param name="parameters">The values.</param>
internal class Statement(string sql, params (string Name, object? Value)[] parameters)
{
    public string Sql => sql;

    public (string Name, object? Value)[] Parameters => parameters;

    /// <summary>Gets a value indicating whether it answers with rows.</summary>
    public virtual bool HasRows => false;

    /// <summary>Gets how many rows it changed, when it has run.</summary>
    public int Changed { get; set; }

    /// <summary>Takes a row of the answer.</summary>
    public virtual void Take(StorageRow row)
    {
    }
}
