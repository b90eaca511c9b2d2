// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Conformance;

/// <summary>Stores that are open over one set of data.</summary>
/// <param name="subscribers">The persons.</param>
/// <param name="reports">The reports.</param>
/// <param name="close">Closes both, so that another session can open the same data.</param>
public sealed class StoreSession(ISubscriberStore subscribers, IReportStore reports, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>Gets the persons.</summary>
    public ISubscriberStore Subscribers { get; } = subscribers;

    /// <summary>Gets the reports.</summary>
    public IReportStore Reports { get; } = reports;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close();
}
