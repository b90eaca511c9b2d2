// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Media;

/// <summary>A medium of an erased person that has to be deleted.</summary>
/// <param name="Line">The line that received it.</param>
/// <param name="MediumId">The platform's id.</param>
public sealed record ErasedMedium(LineId Line, string MediumId)
{
    /// <summary>Returns the line, never the id.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Line.Value;
}
