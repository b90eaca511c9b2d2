// SPDX-License-Identifier: BSD-3-Clause

using Npgsql;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>Says in one sentence to the operator what is wrong with the database, and tells what may be tried again at once.</summary>
/// <remarks>The sentences name the server and the schema, never the user, the password or what a statement held.</remarks>
internal static class DatabaseFaults
{
    private const string IdleInTransaction = "25P03";

    public static StorageException NotOurs(string name) => new(
        $"WURP0104: the schema {name} holds tables, but not those of WhatsUrp. Choose another schema, or restore a backup.");

    public static StorageException NotDurable(string name) => new(
        $"WURP0138: the database {name} confirms commits before they are on the disk (synchronous_commit = off). "
        + "Set it to on for the role of the service: ALTER ROLE … SET synchronous_commit = on.");

    /// <summary>Tells whether the same transaction may succeed when it is run again from the start: others were in its way, or the connection broke.</summary>
    public static bool MayRepeat(NpgsqlException fault) => fault is PostgresException refusal
        ? refusal.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.LockNotAvailable || EndsSession(refusal)
        : IsBroken(fault);

    public static StorageException Translate(NpgsqlException fault, string name) => fault is PostgresException refusal
        ? Translate(refusal, name)
        : new StorageException(
            fault.InnerException is TimeoutException || IsBroken(fault) || fault.IsTransient
                ? $"WURP0131: the database {name} does not answer. Check that the server runs and can be reached, and that enough connections are allowed."
                : $"WURP0139: the database {name} failed ({fault.GetType().Name}).",
            fault);

    private static StorageException Translate(PostgresException refusal, string name) => new(
        refusal.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"WURP0132: the database {name} refuses the user or the password. Correct the connection string.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"WURP0133: the database {name} does not exist. Create it, or correct the connection string.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"WURP0134: the user lacks rights in the database {name}. Grant them, or let a DBA run the script of the schema.",
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn =>
                $"WURP0135: the database {name} lacks a table or a column. Run the script of the schema, or set SchemaMode to Migrate.",
            PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources =>
                $"WURP0107: there is no room left on the server of the database {name}. Nothing was changed by this operation.",
            PostgresErrorCodes.ReadOnlySqlTransaction =>
                $"WURP0136: the database {name} is read-only. Connect to the primary server (Target Session Attributes=primary).",
            PostgresErrorCodes.TooManyConnections =>
                $"WURP0137: the server of the database {name} has no connection left. Lower Maximum Pool Size, or raise max_connections.",
            _ when EndsSession(refusal) =>
                $"WURP0131: the database {name} does not answer. Check that the server runs and can be reached, and that enough connections are allowed.",
            _ => $"WURP0139: the database {name} failed (SQLSTATE {refusal.SqlState}).",
        },
        refusal);

    // An administrator or a timeout ended the session; the server stops, starts or recovers; 08xxx: the connection.
    private static bool EndsSession(PostgresException refusal) =>
        refusal.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or IdleInTransaction
        || refusal.SqlState.StartsWith("08", StringComparison.Ordinal);

    private static bool IsBroken(NpgsqlException fault) =>
        fault.InnerException is IOException or System.Net.Sockets.SocketException or ObjectDisposedException;
}
