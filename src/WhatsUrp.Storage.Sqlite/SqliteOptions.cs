// SPDX-License-Identifier: BSD-3-Clause

using System.ComponentModel.DataAnnotations;

namespace WhatsUrp.Storage.Sqlite;

/// <summary>Where the embedded database is.</summary>
public sealed class SqliteOptions
{
    /// <summary>Gets or sets the path of the database file, or a connection string (<c>Data Source=…</c>).</summary>
    /// <value>The default is <c>whatsurp.db</c> in the working directory; <c>:memory:</c> keeps nothing.</value>
    /// <remarks>The file is created when it does not exist, its directory is not. Only one process may use it at a time.</remarks>
    [Required]
    public string ConnectionString { get; set; } = "whatsurp.db";

    /// <summary>Gets or sets what happens to the schema when the file is opened.</summary>
    /// <value>The default is <see cref="SchemaMode.Migrate"/>.</value>
    [EnumDataType(typeof(SchemaMode))]
    public SchemaMode SchemaMode { get; set; }
}
