// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace WhatsUrp.Storage.Sqlite.Database;

internal sealed class SqliteOptionsCustomValidator : IValidateOptions<SqliteOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        try
        {
            var target = DatabaseTarget.Parse(options.ConnectionString ?? "");
            if (target.Connection.DataSource.Length == 0 && target.Connection.Mode != SqliteOpenMode.Memory)
            {
                result.AddError("names no file", nameof(SqliteOptions.ConnectionString));
            }

            if (target.Connection.Mode == SqliteOpenMode.ReadOnly || target.Connection.Cache == SqliteCacheMode.Shared)
            {
                result.AddError("must not ask for Mode=ReadOnly or Cache=Shared", nameof(SqliteOptions.ConnectionString));
            }
        }
        catch (ArgumentException)
        {
            // The text is not repeated: it may hold a password.
            result.AddError("is neither a path nor a connection string", nameof(SqliteOptions.ConnectionString));
        }

        return result.Build();
    }
}
