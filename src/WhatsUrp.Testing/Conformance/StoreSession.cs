// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Media;
using WhatsUrp.OfficeHours;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Conformance;

/// <summary>Stores that are open over one set of data.</summary>
/// <param name="subscribers">The persons.</param>
/// <param name="reports">The reports.</param>
/// <param name="erasedMedia">The media of erased persons.</param>
/// <param name="overrides">The overrides of office hours.</param>
/// <param name="close">Closes all of them, so that another session can open the same data.</param>
public sealed class StoreSession(
    ISubscriberStore subscribers, IReportStore reports, IErasedMedia erasedMedia, IOfficeHoursOverrideStore overrides, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>Gets the persons.</summary>
    public ISubscriberStore Subscribers { get; } = subscribers;

    /// <summary>Gets the reports.</summary>
    public IReportStore Reports { get; } = reports;

    /// <summary>Gets the media of erased persons.</summary>
    public IErasedMedia ErasedMedia { get; } = erasedMedia;

    /// <summary>Gets the overrides of office hours.</summary>
    public IOfficeHoursOverrideStore Overrides { get; } = overrides;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close();
}
