// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sqlite.Addresses;
using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Reports;

/// <summary>Keeps reports in the embedded database.</summary>
internal sealed class SqliteReportStore(SqliteDatabase database) : IReportStore
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
                session => ReportTable.Page(session, line, openOnly, last, PageSize), cancellationToken).ConfigureAwait(false);
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
        await database.ReadAsync(session => ReportTable.Of(session, line, message), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => ReportTable.SetStatus(session, line, report, status), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> MarkAnsweredAsync(
        LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return database.WriteAsync(
            session => AddressTable.OwnersOf(session, line, AddressKey.Of(address))
                .Sum(person => ReportTable.MarkAnswered(session, line, person, at)),
            cancellationToken);
    }
}
