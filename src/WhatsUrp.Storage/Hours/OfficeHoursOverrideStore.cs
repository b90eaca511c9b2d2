// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Hours;

/// <summary>Keeps the overrides that staff ordered.</summary>
internal sealed class OfficeHoursOverrideStore(IStorageDatabase database) : IOfficeHoursOverrideStore
{
    /// <inheritdoc/>
    public ValueTask<bool> AddAsync(StaffOverride entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(session => AddAsync(session, entry), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> WithdrawAsync(LineId line, string id, OverrideWithdrawal withdrawal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        return database.WriteAsync(session => WithdrawAsync(session, line, id, withdrawal), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StaffOverride>> ListInForceAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(static async session => OverrideFold.Fold(await OverrideTable.InForceAsync(session).ConfigureAwait(false)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StaffOverride>> ListHistoryAsync(LineId line, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async session => OverrideFold.Fold(await OverrideTable.OfAsync(session, line).ConfigureAwait(false)), cancellationToken);

    private static async ValueTask<bool> AddAsync(StorageSession session, StaffOverride entry)
    {
        await OverrideTable.LockAsync(session, entry.Line).ConfigureAwait(false);
        if (await OverrideTable.FindAsync(session, entry.Line, entry.Override.Id, OverrideAction.Added).ConfigureAwait(false) is not null)
        {
            return false;
        }

        await OverrideTable.AppendAsync(session, OverrideAction.Added, entry).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask<bool> WithdrawAsync(StorageSession session, LineId line, string id, OverrideWithdrawal withdrawal)
    {
        await OverrideTable.LockAsync(session, line).ConfigureAwait(false);
        if (await OverrideTable.FindAsync(session, line, id, OverrideAction.Added).ConfigureAwait(false) is not { } added
            || await OverrideTable.FindAsync(session, line, id, OverrideAction.Withdrawn).ConfigureAwait(false) is not null)
        {
            return false;
        }

        await OverrideTable.AppendAsync(session, OverrideAction.Withdrawn, new StaffOverride
        {
            Line = line,
            Office = added.Office,
            Override = added.Override,
            Actor = withdrawal.Actor,
            At = withdrawal.At,
        }).ConfigureAwait(false);
        return true;
    }
}
