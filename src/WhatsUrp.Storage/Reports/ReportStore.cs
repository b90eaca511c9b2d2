// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Reports;

/// <summary>Keeps reports.</summary>
internal sealed class ReportStore(IStorageDatabase database) : IReportStore
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Report> ListAsync(
        LineId line, bool openOnly = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page: a slow reader must hold back neither the write-ahead log nor an erasure.
        var last = 0;
        List<Report> page;
        do
        {
            page = await database.ReadAsync(
                session => ReportTable.PageAsync(session, line, openOnly, last, PageSize), cancellationToken).ConfigureAwait(false);
            foreach (var report in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = report.Number;
                yield return report;
            }
        }
        while (page.Count == PageSize);
    }

    /// <inheritdoc/>
    public async ValueTask<Report?> FindAsync(LineId line, MessageId message, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => ReportTable.OfAsync(session, line, message), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => ReportTable.SetStatusAsync(session, line, report, status), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> MarkAnsweredAsync(
        LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.WriteAsync(session => MarkAnsweredAsync(session, line, address, at), cancellationToken);
    }

    private static async ValueTask<int> MarkAnsweredAsync(StorageSession session, LineId line, CitizenAddress address, DateTimeOffset at)
    {
        var count = 0;
        foreach (var person in await OwnerLock.TakeAsync(session, line, AddressKey.Of(address)).ConfigureAwait(false))
        {
            count += await ReportTable.MarkAnsweredAsync(session, line, person, at).ConfigureAwait(false);
        }

        return count;
    }
}
