// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>How the offices of all lines send broadcasts.</summary>
public sealed class BroadcastDesksOptions
{
    /// <summary>Gets what holds for lines that say nothing else.</summary>
    public BroadcastDeskOptions Common { get; } = new();

    /// <summary>Gets the settings by line, complete with what is common.</summary>
    /// <value>Filled from the configuration; a host may add or amend lines by code.</value>
    public IDictionary<LineId, BroadcastDeskOptions> Lines { get; } = new Dictionary<LineId, BroadcastDeskOptions>();

    /// <summary>Gets or sets how often a watched broadcast is looked at: 50 ms to 1 minute.</summary>
    /// <value>The default is half a second.</value>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    internal List<string> Faults { get; } = [];

    internal BroadcastDeskOptions Of(LineId line) => Lines.TryGetValue(line, out var own) ? own : Common;
}
