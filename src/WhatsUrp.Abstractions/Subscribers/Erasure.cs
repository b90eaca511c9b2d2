// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>An order to erase a person (GDPR art. 17).</summary>
/// <param name="Line">The line.</param>
/// <param name="Address">An address of the person.</param>
/// <param name="Actor">The staff account that orders it.</param>
/// <param name="At">When.</param>
public sealed record Erasure(LineId Line, CitizenAddress Address, string Actor, DateTimeOffset At)
{
    /// <summary>Returns the line, never whom it concerns.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Line.Value;
}
