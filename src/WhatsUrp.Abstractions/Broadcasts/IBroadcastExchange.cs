// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>Takes contacts in from files and hands outcomes out as files: CSV as RFC 4180 has it.</summary>
/// <remarks>Thread-safe. Every member throws a <see cref="StoreException"/> while the store cannot work; an import may be repeated then.</remarks>
public interface IBroadcastExchange
{
    /// <summary>
    /// Reads contacts: a column <c>telefono</c>, and <c>lista</c> where the order names none. Nobody consents by being in a file: whoever is new waits for
    /// their own acceptance, whoever has left stays away. The same file a second time changes nothing. Other data are not taken: people give them themselves.
    /// </summary>
    /// <param name="order">What is to be done with them.</param>
    /// <param name="csv">UTF-8, with or without a byte order mark; columns divided by semicolons, commas or tabs.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What became of each row.</returns>
    ValueTask<ContactImport> ImportAsync(ContactImportOrder order, Stream csv, CancellationToken cancellationToken = default);

    /// <summary>Writes what became of each copy of a broadcast. With names and numbers it needs a reason, and is written down in the audit trail before the first row.</summary>
    /// <param name="order">What is to be written.</param>
    /// <param name="output">Where to: UTF-8 with a byte order mark, columns divided by semicolons, as spreadsheets here expect it. Untouched when it is refused.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The broadcast, or why nothing was written.</returns>
    ValueTask<DeskAnswer> ExportAsync(OutcomeExportOrder order, Stream output, CancellationToken cancellationToken = default);
}
