// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>The lines of a host that are on the Cloud API.</summary>
public sealed class CloudApiLinesOptions
{
    /// <summary>Gets the settings by line.</summary>
    /// <value>Filled from <c>WhatsUrp:Lines:&lt;line id&gt;:CloudApi</c>; a host may add or amend lines by code.</value>
    public IDictionary<LineId, CloudApiOptions> Lines { get; } = new Dictionary<LineId, CloudApiOptions>();

    internal List<(LineId Line, string Text)> Faults { get; } = [];
}
