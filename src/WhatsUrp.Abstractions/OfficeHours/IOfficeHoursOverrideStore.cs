// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.OfficeHours;

/// <summary>Keeps the overrides of office hours that staff order while the service runs, and who ordered them.</summary>
/// <remarks>
/// Append-only: a withdrawal is an entry of its own, and nothing is ever changed or deleted. Each call is one transaction.
/// It checks ids only; whether an override makes sense is checked before. Thread-safe.
/// </remarks>
public interface IOfficeHoursOverrideStore
{
    /// <summary>Records an override, in force from now on.</summary>
    /// <param name="entry">The override, without a withdrawal.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/>, and nothing is recorded, when the line has or ever had an override of this id.</returns>
    ValueTask<bool> AddAsync(StaffOverride entry, CancellationToken cancellationToken = default);

    /// <summary>Records that an override is taken back.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The id of the override; case does not count.</param>
    /// <param name="withdrawal">Who, and when.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/>, and nothing is recorded, when the line has no such override in force.</returns>
    ValueTask<bool> WithdrawAsync(LineId line, string id, OverrideWithdrawal withdrawal, CancellationToken cancellationToken = default);

    /// <summary>Reads the overrides in force on all lines, those for past dates included: what a host needs when it starts.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The overrides; those of one line in the order in which they were added.</returns>
    ValueTask<IReadOnlyList<StaffOverride>> ListInForceAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads all overrides that a line ever had, withdrawn ones with their withdrawal.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The overrides, in the order in which they were added.</returns>
    ValueTask<IReadOnlyList<StaffOverride>> ListHistoryAsync(LineId line, CancellationToken cancellationToken = default);
}
