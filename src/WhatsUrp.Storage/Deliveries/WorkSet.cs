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
            var (held, attempts) = (DeliveryTable.Holding(session, line, missing), AttemptTable.Of(session, line, missing));
            await session.TogetherAsync(held, attempts).ConfigureAwait(false);
            Take(line, held.Rows, attempts.Rows);
        }
    }

    /// <summary>Takes in deliveries of a line that are held already.</summary>
    public async ValueTask HoldAsync(LineId line, IReadOnlyCollection<DeliveryRow> rows)
    {
        if (rows.Count > 0)
        {
            Take(line, rows, await session.AskAsync(AttemptTable.Of(session, line, [.. rows.Select(row => row.Id)])).ConfigureAwait(false));
        }
    }

    /// <summary>Writes what was decided.</summary>
    public async ValueTask SaveAsync()
    {
        // In one order for all, so that nobody waits for somebody who waits for him.
        List<DeliveryFile> changed = [.. _files.Values.Where(file => file.IsChanged).OrderBy(file => file.Row.Id.Value)];
        List<Statement> saving = [.. DeliveryTable.Saving(session, changed)];
        await session.TogetherAsync([
            .. DeliveryTable.Stepping(changed),
            .. saving,
            .. AttemptTable.Saving(session, _files.Values.SelectMany(file => file.ChangedAttempts.Select(attempt => (file.Row.Line, attempt))))]).ConfigureAwait(false);
        DeliveryTable.Demand(changed.Count, saving);
    }

    private void Take(LineId line, IReadOnlyCollection<DeliveryRow> rows, IEnumerable<AttemptRow> attempts)
    {
        var known = attempts.ToLookup(attempt => attempt.Delivery);
        foreach (var row in rows)
        {
            _files[(line, row.Id)] = new DeliveryFile(row, AttemptsOf(row, known[row.Id]));
        }
    }

    // An attempt is written down with the first that is heard of it: until then its delivery alone knows of it.
    private static IEnumerable<AttemptRow> AttemptsOf(DeliveryRow row, IEnumerable<AttemptRow> known) =>
        row.StartedAt is { } startedAt && known.All(attempt => attempt.Number != row.Attempt) ? known.Append(new AttemptRow(row.Id, row.Attempt, startedAt)) : known;
}
