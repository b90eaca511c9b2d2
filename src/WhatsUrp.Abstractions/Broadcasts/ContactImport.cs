// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>What became of a file of contacts.</summary>
/// <param name="Refusals">Why it was not read at all; empty when it was.</param>
public sealed record ContactImport(IReadOnlyList<DeskFault> Refusals)
{
    /// <summary>Gets how many rows it has, the heading left out.</summary>
    public int Rows { get; init; }

    /// <summary>Gets how many persons wait for their own acceptance now, or would after a trial.</summary>
    public int Imported { get; init; }

    /// <summary>Gets how many rows change nothing: the person is on the list already, waits already, or has left.</summary>
    public int Known { get; init; }

    /// <summary>Gets the rows that could not be taken, and why.</summary>
    public IReadOnlyList<ContactRowFault> Faults { get; init; } = [];

    /// <summary>Gets the columns that were not read.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>Returns the figures.</summary>
    /// <returns>The number of rows and of persons.</returns>
    public override string ToString() => $"{Imported} of {Rows} rows, {Faults.Count} faults";
}
