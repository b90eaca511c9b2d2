// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The deliveries that one transaction decides about, held until it ends.</summary>
internal sealed class WorkSet(StorageSession session)
{
    private readonly Dictionary<(LineId Line, DeliveryId Id), DeliveryFile> _files = [];

    public IEnumerable<DeliveryFile> Files => _files.Values;

    public DeliveryFile? Find(LineId line, DeliveryId id) => _files.GetValueOrDefault((line, id));

    /// <summary>Reads and holds deliveries of a line with their attempts.</summary>
    public async ValueTask HoldAsync(LineId line, IReadOnlyCollection<DeliveryId> ids)
    {
        List<DeliveryId> missing = [.. ids.Where(id => !_files.ContainsKey((line, id))).Distinct()];
        if (missing.Count > 0)
        {
            await HoldAsync(line, await DeliveryTable.LoadAsync(session, line, missing).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    /// <summary>Takes in deliveries of a line that are held already.</summary>
    public async ValueTask HoldAsync(LineId line, IReadOnlyCollection<DeliveryRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var attempts = (await AttemptTable.OfAsync(session, line, [.. rows.Select(row => row.Id)]).ConfigureAwait(false)).ToLookup(attempt => attempt.Delivery);
        foreach (var row in rows)
        {
            _files[(line, row.Id)] = new DeliveryFile(row, attempts[row.Id]);
        }
    }

    /// <summary>Writes what was decided.</summary>
    public async ValueTask SaveAsync()
    {
        // In one order for all, so that nobody waits for somebody who waits for him.
        List<DeliveryFile> changed = [.. _files.Values.Where(file => file.IsChanged).OrderBy(file => file.Row.Id.Value)];
        await DeliveryTable.SaveAsync(session, changed).ConfigureAwait(false);
        await AttemptTable.SaveAsync(
            session, _files.Values.SelectMany(file => file.ChangedAttempts.Select(attempt => (file.Row.Line, attempt)))).ConfigureAwait(false);
    }
}
