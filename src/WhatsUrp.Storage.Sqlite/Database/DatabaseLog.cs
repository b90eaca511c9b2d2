// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;

namespace WhatsUrp.Storage.Sqlite.Database;

internal static partial class DatabaseLog
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Information, Message = "The database schema is at version {Version}; {Count} migrations were run")]
    public static partial void Migrated(this ILogger logger, int version, int count);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "Erased data may stay in the database file until the service starts again: another program reads the database")]
    public static partial void NotCompacted(this ILogger logger);
}
