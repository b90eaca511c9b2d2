// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours;

namespace WhatsUrp.Storage.Hours;

/// <summary>Folds the ledger to overrides, each with its withdrawal.</summary>
internal static class OverrideFold
{
    /// <summary>Folds the rows of one line or of several.</summary>
    /// <param name="rows">The rows; those of one line in order.</param>
    /// <returns>One entry for each override, in the order in which they were added.</returns>
    public static IReadOnlyList<StaffOverride> Fold(IReadOnlyCollection<OverrideRecord> rows)
    {
        var withdrawals = rows
            .Where(static row => row.Action == OverrideAction.Withdrawn)
            .ToDictionary(static row => (row.Line, row.Override.Id), static row => new OverrideWithdrawal(row.Actor, row.At));
        return [.. rows.Where(static row => row.Action == OverrideAction.Added).Select(row => new StaffOverride
        {
            Line = row.Line,
            Office = row.Office,
            Override = row.Override,
            Actor = row.Actor,
            At = row.At,
            Withdrawal = withdrawals.GetValueOrDefault((row.Line, row.Override.Id)),
        })];
    }
}
