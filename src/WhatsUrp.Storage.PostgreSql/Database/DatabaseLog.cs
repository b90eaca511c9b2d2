// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;

namespace WhatsUrp.Storage.PostgreSql.Database;

internal static partial class DatabaseLog
{
    [LoggerMessage(EventId = 5101, Level = LogLevel.Information, Message = "The database schema is at version {Version}; {Count} migrations were run")]
    public static partial void Migrated(this ILogger logger, int version, int count);

    [LoggerMessage(EventId = 5102, Level = LogLevel.Debug, Message = "A transaction is run again after attempt {Attempt} (SQLSTATE {SqlState})")]
    public static partial void Repeats(this ILogger logger, int attempt, string? sqlState);

    [LoggerMessage(EventId = 5103, Level = LogLevel.Warning, Message = "Nothing is heard from other processes ({Fault}); the outbox asks the database itself meanwhile")]
    public static partial void ListenerFails(this ILogger logger, string fault);

    [LoggerMessage(EventId = 5104, Level = LogLevel.Debug, Message = "The server gathers no statistics (SQLSTATE {SqlState})")]
    public static partial void NoStatistics(this ILogger logger, string? sqlState);
}
