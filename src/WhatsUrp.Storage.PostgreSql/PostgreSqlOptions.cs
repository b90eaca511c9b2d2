// SPDX-License-Identifier: BSD-3-Clause

using System.ComponentModel.DataAnnotations;

namespace WhatsUrp.Storage.PostgreSql;

/// <summary>Where the database is.</summary>
public sealed class PostgreSqlOptions
{
    /// <summary>Gets or sets the connection string (<c>Host=…;Database=…;Username=…;Password=…</c>). A secret: keep it out of files that are shared.</summary>
    /// <value>There is no default.</value>
    /// <remarks>Connections go to the server itself or to a pooler in session mode: what holds a lock holds its connection.</remarks>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>Gets or sets the schema in which all tables stand. Several installations may share a database under a schema each.</summary>
    /// <value>The default is <c>whatsurp</c>; a name of lower-case letters, digits and underscores.</value>
    [Required]
    [RegularExpression("^[a-z_][a-z0-9_]{0,62}$", ErrorMessage = "The field {0} must be a name of lower-case letters, digits and underscores.")]
    public string Schema { get; set; } = "whatsurp";

    /// <summary>Gets or sets what happens to the schema when the service starts.</summary>
    /// <value>The default is <see cref="SchemaMode.Migrate"/>. In production prefer <see cref="SchemaMode.Validate"/>: the service then needs no right to change tables.</value>
    [EnumDataType(typeof(SchemaMode))]
    public SchemaMode SchemaMode { get; set; }
}
