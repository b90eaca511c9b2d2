// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using Npgsql;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>Checks the connection string, whose text is never repeated: it holds a password.</summary>
internal sealed class PostgreSqlOptionsCustomValidator : IValidateOptions<PostgreSqlOptions>
{
    public ValidateOptionsResult Validate(string? name, PostgreSqlOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Success; // [Required] says so
        }

        try
        {
            var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            Check(result, connection.Host is { Length: > 0 }, "names no host (Host=…)");
            Check(result, connection.Database is { Length: > 0 }, "names no database (Database=…)");
            Check(result, connection.SearchPath is null or "", "must not set Search Path: the option Schema does");
            Check(result, !connection.Multiplexing, "must not ask for Multiplexing: locks need a connection of their own");
            Check(result, connection.Pooling && connection.MaxPoolSize >= 2, "must allow a pool of 2 connections or more");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            result.AddError("is no connection string of Npgsql", nameof(PostgreSqlOptions.ConnectionString));
        }

        return result.Build();
    }

    private static void Check(ValidateOptionsResultBuilder result, bool holds, string error)
    {
        if (!holds)
        {
            result.AddError(error, nameof(PostgreSqlOptions.ConnectionString));
        }
    }
}
