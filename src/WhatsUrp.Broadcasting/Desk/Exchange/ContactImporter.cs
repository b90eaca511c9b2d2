// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Security.Cryptography;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Exchange;

/// <summary>Takes contacts in. Nobody consents by it: what it writes is <see cref="ConsentKind.ImportedUnconfirmed"/>, which brings back nobody who has left.</summary>
internal sealed class ContactImporter(ILineDirectory lines, ISubscriberStore subscribers, TimeProvider clock)
{
    private const int MostTries = 5;

    public async ValueTask<ContactImport> RunAsync(ContactImportOrder order, Stream csv, CancellationToken cancellationToken)
    {
        DeskFault[] refusals = [.. Refusals(order)];
        if (refusals.Length > 0)
        {
            return new ContactImport(refusals);
        }

        using var buffer = new MemoryStream();
        await csv.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        var bytes = buffer.ToArray();
        var file = ContactFile.Read(bytes, order.List);
        if (file.Fault is { } fault)
        {
            return new ContactImport([new DeskFault(DeskFaultKind.UnreadableFile, fault)]);
        }

        // The file and the row name the change: the same file a second time changes nothing. No number is in it.
        var name = $"import.{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        var (imported, known, faults, seen) = (0, 0, new List<ContactRowFault>(), new HashSet<(PhoneNumber, ListId)>());
        var profile = lines.Find(order.Line)!;
        foreach (var row in file.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((row.Fault ?? (profile.FindList(row.List) is null ? "La linea non ha questa lista." : null)) is { } wrong)
            {
                faults.Add(new ContactRowFault(row.Line, wrong));
            }
            else if (!seen.Add((row.Phone, row.List)))
            {
                faults.Add(new ContactRowFault(row.Line, "Lo stesso numero per la stessa lista è già in una riga precedente."));
            }
            else if (await TakeAsync(order, row, name, cancellationToken).ConfigureAwait(false))
            {
                imported++;
            }
            else
            {
                known++;
            }
        }

        return new ContactImport([]) { Rows = file.Rows.Count, Imported = imported, Known = known, Faults = faults, IgnoredColumns = file.Ignored };
    }

    private IEnumerable<DeskFault> Refusals(ContactImportOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Actor))
        {
            yield return DeskFaults.ActorMissing;
        }

        if (lines.Find(order.Line) is not { } profile)
        {
            yield return DeskFaults.UnknownLine;
        }
        else if (order.List is { } list && profile.FindList(list) is null)
        {
            yield return DeskFaults.UnknownList(list);
        }
    }

    /// <summary>Takes one person in.</summary>
    /// <returns><see langword="false"/> when the list is not new to them: they are on it, wait for it, or have left it.</returns>
    private async ValueTask<bool> TakeAsync(ContactImportOrder order, ContactRow row, string name, CancellationToken cancellationToken)
    {
        var address = new CitizenAddress(row.Phone);
        for (var i = 0; i < MostTries; i++)
        {
            var state = await subscribers.FindAsync(order.Line, address, cancellationToken).ConfigureAwait(false);
            if (state.Status != SubscriberStatus.Active || state.Subscriptions.Any(subscription => subscription.List == row.List))
            {
                return false;
            }

            if (order.IsTrial)
            {
                return true;
            }

            var now = clock.GetUtcNow();
            var change = new SubscriberChange
            {
                Line = order.Line,
                Message = new MessageId($"{name}.{row.Line.ToString(CultureInfo.InvariantCulture)}"),
                From = address,
                At = now,
                BasedOnRevision = state.Revision,
                Consents =
                [
                    new ConsentEvent { Kind = ConsentKind.ImportedUnconfirmed, OccurredAt = now, List = row.List, Source = ConsentSource.Import, Actor = order.Actor.Trim() },
                ],
            };
            var result = await subscribers.CommitAsync(change, cancellationToken).ConfigureAwait(false);
            if (result.Status != CommitStatus.Conflict)
            {
                return result.Status == CommitStatus.Committed;
            }
        }

        return false;
    }
}
