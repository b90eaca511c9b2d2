// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Reports;

/// <summary>Keeps what citizens report until someone has answered. Reports enter with the change that a message causes.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IReportStore
{
    /// <summary>Streams the reports of a line, oldest first.</summary>
    /// <param name="line">The line.</param>
    /// <param name="openOnly">Whether to leave out what is done, rejected or a duplicate.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The reports.</returns>
    IAsyncEnumerable<Report> ListAsync(LineId line, bool openOnly = false, CancellationToken cancellationToken = default);

    /// <summary>Finds the report that a message brought, so that its media are kept, and no others.</summary>
    /// <param name="line">The line.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report; <see langword="null"/> when the message brought none, or when its person was erased.</returns>
    /// <remarks>The default reads the reports of the line one by one; a store that can do better does.</remarks>
    async ValueTask<Report?> FindAsync(LineId line, MessageId message, CancellationToken cancellationToken = default)
    {
        await foreach (var report in ListAsync(line, openOnly: false, cancellationToken).ConfigureAwait(false))
        {
            if (report.Message == message)
            {
                return report;
            }
        }

        return null;
    }

    /// <summary>Records how far the office has come with a report.</summary>
    /// <param name="line">The line.</param>
    /// <param name="report">The report.</param>
    /// <param name="status">The new status.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns><see langword="false"/> when the line has no such report.</returns>
    ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default);

    /// <summary>Records that the office answered a person: each open, unanswered report of that person gets the time and becomes <see cref="ReportStatus.Done"/>, an erasure request excepted.</summary>
    /// <param name="line">The line.</param>
    /// <param name="address">An address of the person.</param>
    /// <param name="at">When the answer left.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>How many reports changed.</returns>
    ValueTask<int> MarkAnsweredAsync(LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default);
}
