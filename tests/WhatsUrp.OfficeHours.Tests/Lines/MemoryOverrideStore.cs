// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.OfficeHours.Tests.Lines;

/// <summary>Keeps overrides in memory; several services may share it as processes share a database.</summary>
internal sealed class MemoryOverrideStore : IOfficeHoursOverrideStore
{
    public List<StaffOverride> Entries { get; } = [];

    /// <summary>Gets or sets what another process does just before an entry is added.</summary>
    public Action? BeforeAdd { get; set; }

    public ValueTask<bool> AddAsync(StaffOverride entry, CancellationToken cancellationToken = default)
    {
        BeforeAdd?.Invoke();
        var isFree = Entries.TrueForAll(other => other.Line != entry.Line || !Same(other, entry.Override.Id));
        if (isFree)
        {
            Entries.Add(entry);
        }

        return new(isFree);
    }

    public ValueTask<bool> WithdrawAsync(LineId line, string id, OverrideWithdrawal withdrawal, CancellationToken cancellationToken = default)
    {
        var index = Entries.FindIndex(entry => entry.Line == line && entry.Withdrawal is null && Same(entry, id));
        if (index >= 0)
        {
            Entries[index] = Entries[index] with { Withdrawal = withdrawal };
        }

        return new(index >= 0);
    }

    public ValueTask<IReadOnlyList<StaffOverride>> ListInForceAsync(CancellationToken cancellationToken = default) =>
        new([.. Entries.Where(entry => entry.Withdrawal is null)]);

    public ValueTask<IReadOnlyList<StaffOverride>> ListHistoryAsync(LineId line, CancellationToken cancellationToken = default) =>
        new([.. Entries.Where(entry => entry.Line == line)]);

    private static bool Same(StaffOverride entry, string id) => string.Equals(entry.Override.Id, id, StringComparison.OrdinalIgnoreCase);
}
