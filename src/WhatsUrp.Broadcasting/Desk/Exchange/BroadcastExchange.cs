// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Desk.Exchange;

/// <summary>Files in and out.</summary>
internal sealed class BroadcastExchange(ContactImporter importer, OutcomeExporter exporter) : IBroadcastExchange
{
    public ValueTask<ContactImport> ImportAsync(ContactImportOrder order, Stream csv, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(csv);
        return importer.RunAsync(order, csv, cancellationToken);
    }

    public ValueTask<DeskAnswer> ExportAsync(OutcomeExportOrder order, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(output);
        return exporter.RunAsync(order, output, cancellationToken);
    }
}
