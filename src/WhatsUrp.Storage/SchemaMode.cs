// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage;

/// <summary>What a provider does about the schema when it opens its database.</summary>
public enum SchemaMode
{
    /// <summary>It runs the migrations that the database has not seen. For development, and where no DBA looks after the database.</summary>
    Migrate = 0,

    /// <summary>It changes nothing, and refuses a database whose schema is not the one of this release. For production.</summary>
    Validate = 1,

    /// <summary>It neither looks nor changes.</summary>
    None = 2,
}
