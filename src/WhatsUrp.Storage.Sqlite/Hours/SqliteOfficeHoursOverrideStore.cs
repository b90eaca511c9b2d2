// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Hours;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Hours;

/// <summary>Keeps the overrides that staff ordered in the embedded database.</summary>
internal sealed class SqliteOfficeHoursOverrideStore(SqliteDatabase database) : IOfficeHoursOverrideStore
{
    /// <inheritdoc/>
    public ValueTask<bool> AddAsync(StaffOverride entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            session =>
            {
                if (OverrideTable.Find(session, entry.Line, entry.Override.Id, OverrideAction.Added) is not null)
                {
                    return false;
                }

                OverrideTable.Append(session, OverrideAction.Added, entry);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> WithdrawAsync(LineId line, string id, OverrideWithdrawal withdrawal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        return database.WriteAsync(
            session =>
            {
                if (OverrideTable.Find(session, line, id, OverrideAction.Added) is not { } added
                    || OverrideTable.Find(session, line, id, OverrideAction.Withdrawn) is not null)
                {
                    return false;
                }

                OverrideTable.Append(session, OverrideAction.Withdrawn, new StaffOverride
                {
                    Line = line,
                    Office = added.Office,
                    Override = added.Override,
                    Actor = withdrawal.Actor,
                    At = withdrawal.At,
                });
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StaffOverride>> ListInForceAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(static session => OverrideFold.Fold(OverrideTable.InForce(session)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StaffOverride>> ListHistoryAsync(LineId line, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => OverrideFold.Fold(OverrideTable.Of(session, line)), cancellationToken);
}
