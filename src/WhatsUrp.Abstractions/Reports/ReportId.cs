// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Reports;

/// <summary>Names one report.</summary>
/// <param name="Value">A time-ordered UUID (version 7).</param>
public readonly record struct ReportId(Guid Value)
{
    /// <summary>Makes a new id.</summary>
    /// <param name="at">The instant of creation, which orders the ids.</param>
    /// <returns>The id.</returns>
    public static ReportId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
