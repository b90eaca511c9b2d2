// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Lets staff close, open and replace hours while the service runs: stored, audited, and in force when the call returns.</summary>
/// <remarks>
/// Thread-safe. Overrides of the configuration come first, then these, all in order of issue. Each change builds the line's schedule
/// anew and swaps it whole; a reload of the configuration keeps the overrides. A host loads them before its services start; without a
/// host, or when another process has written to the store, call <see cref="LoadAsync"/>.
/// </remarks>
public sealed class OfficeHoursOverrides : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly OfficeScheduleDirectory _directory;
    private readonly IOfficeHoursOverrideStore? _store;
    private readonly TimeProvider _time;

    internal OfficeHoursOverrides(OfficeScheduleDirectory directory, IOfficeHoursOverrideStore? store, TimeProvider time) =>
        (_directory, _store, _time) = (directory, store, time);

    private IOfficeHoursOverrideStore Store => _store
        ?? throw new InvalidOperationException("WURP0401: there is no store for overrides of office hours. Choose one, such as UseSqlite(…).");

    /// <summary>Reads all overrides in force from the store and puts them in force. Without a store nothing happens.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A task that ends when they are in force.</returns>
    public async ValueTask LoadAsync(CancellationToken cancellationToken = default)
    {
        if (_store is not null)
        {
            await ExclusivelyAsync(LoadAlone, cancellationToken).ConfigureAwait(false);
        }

        async Task<bool> LoadAlone()
        {
            _directory.Put(await Store.ListInForceAsync(cancellationToken).ConfigureAwait(false));
            return true;
        }
    }

    /// <summary>Adds an override: it is checked as the configuration is, stored, and in force when the call returns.</summary>
    /// <param name="line">The line.</param>
    /// <param name="draft">The override as staff wrote it.</param>
    /// <param name="actor">Who orders it: a name or id of a staff account.</param>
    /// <param name="cancellationToken">Stops the operation, unless it is stored already.</param>
    /// <returns>The override, or every fault; then nothing is stored.</returns>
    /// <exception cref="InvalidOperationException">The host has no store for overrides (WURP0401).</exception>
    public async ValueTask<OverrideReading> AddAsync(LineId line, OverrideDraft draft, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var store = Store;
        return await ExclusivelyAsync(AddAlone, cancellationToken).ConfigureAwait(false);

        async Task<OverrideReading> AddAlone()
        {
            List<ScheduleFault> faults = [];
            var now = _time.GetUtcNow();
            var hours = _directory.FindConfigured(line);
            var office = draft.Office is null ? hours?.Schedule : hours?.FindOffice(draft.Office);
            var read = OverrideDraftReader.Read(draft, faults);
            if (hours is null)
            {
                faults.Add(new ScheduleFault("Line", line.Value, "has no office hours to override; write them in the configuration first."));
            }
            else if (office is null)
            {
                faults.Add(new ScheduleFault("Office", draft.Office, $"the line has no such office; it has {string.Join(", ", hours.Offices.Select(static known => known.OfficeId))}."));
            }

            var history = await store.ListHistoryAsync(line, cancellationToken).ConfigureAwait(false);
            var configured = hours?.Offices.SelectMany(static known => known.Overrides) ?? [];
            if (history.Select(static entry => entry.Override).Concat(configured).Any(other => Same(other.Id, draft.Id.Trim())))
            {
                faults.Add(TakenId(draft));
            }

            if (faults.Count > 0 || read is null || office is null)
            {
                return new OverrideReading(null, faults);
            }

            var entry = new StaffOverride
            {
                Line = line,
                Office = draft.Office is null ? null : office.OfficeId,
                Override = read with { Issued = read.Issued ?? DateOnly.FromDateTime(office.ToLocal(now).DateTime) },
                Actor = actor,
                At = now,
            };
            if (!await store.AddAsync(entry, cancellationToken).ConfigureAwait(false))
            {
                // Another process was faster.
                return new OverrideReading(null, [TakenId(draft)]);
            }

            // Stored is in force: from here on nothing waits, and nothing can be cancelled.
            _directory.Put(line, [.. history.Where(static other => other.Withdrawal is null), entry]);
            return new OverrideReading(entry, []);
        }
    }

    /// <summary>Takes an override back; it stays on record, and its hours count no more when the call returns.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The id; case does not count.</param>
    /// <param name="actor">Who takes it back: a name or id of a staff account.</param>
    /// <param name="cancellationToken">Stops the operation, unless it is stored already.</param>
    /// <returns>The override with its withdrawal; <see langword="null"/> when no override of this id, ordered at run time, is in force.</returns>
    /// <exception cref="InvalidOperationException">The host has no store for overrides (WURP0401).</exception>
    public async ValueTask<StaffOverride?> WithdrawAsync(LineId line, string id, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var store = Store;
        return await ExclusivelyAsync(WithdrawAlone, cancellationToken).ConfigureAwait(false);

        async Task<StaffOverride?> WithdrawAlone()
        {
            var inForce = (await store.ListHistoryAsync(line, cancellationToken).ConfigureAwait(false)).Where(static entry => entry.Withdrawal is null).ToArray();
            var withdrawal = new OverrideWithdrawal(actor, _time.GetUtcNow());
            if (Array.Find(inForce, entry => Same(entry.Override.Id, id)) is not { } found
                || !await store.WithdrawAsync(line, found.Override.Id, withdrawal, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            _directory.Put(line, [.. inForce.Where(entry => entry != found)]);
            return found with { Withdrawal = withdrawal };
        }
    }

    /// <summary>Reads all overrides that a line ever had by order of staff, withdrawn ones with their withdrawal. Without a store there are none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The overrides, in the order in which they were added.</returns>
    public async ValueTask<IReadOnlyList<StaffOverride>> ListHistoryAsync(LineId line, CancellationToken cancellationToken = default) =>
        _store is null ? [] : await _store.ListHistoryAsync(line, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static ScheduleFault TakenId(OverrideDraft draft) => new("Id", draft.Id, "is or was another override's; choose a new one.");

    private async Task<T> ExclusivelyAsync<T>(Func<Task<T>> body, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await body().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
