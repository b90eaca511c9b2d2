// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Reports;

/// <summary>Hands a report to the office's own tools: a mailbox, a ticket system, the duty officer's phone.</summary>
/// <remarks>
/// Called after the report has been committed, at any hour; sinks accumulate. A sink that throws is logged and loses nothing:
/// the report stays in the store.
/// </remarks>
public interface IReportSink
{
    /// <summary>Hands one report over.</summary>
    /// <param name="report">The report, with its number.</param>
    /// <param name="cancellationToken">Stops the hand-over.</param>
    /// <returns>A task that ends when the tool has taken the report.</returns>
    ValueTask HandOverAsync(Report report, CancellationToken cancellationToken = default);
}
