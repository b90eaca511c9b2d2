// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>What is to be done with a file of contacts.</summary>
/// <param name="Line">The line.</param>
/// <param name="Actor">The staff account.</param>
public sealed record ContactImportOrder(LineId Line, string Actor)
{
    /// <summary>Gets the list that all of them are proposed for; <see langword="null"/> when each row names its own.</summary>
    public ListId? List { get; init; }

    /// <summary>Gets a value indicating whether the file is only to be checked.</summary>
    public bool IsTrial { get; init; }
}
