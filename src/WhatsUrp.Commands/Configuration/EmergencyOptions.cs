// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Configuration;

/// <summary>How emergencies are recognised, before office hours are looked at, and who is told at once.</summary>
public sealed class EmergencyOptions
{
    /// <summary>Gets or sets words or phrases that make a report urgent, besides the built-in ones.</summary>
    /// <value>None.</value>
    public IList<string> Words { get; set; } = [];

    /// <summary>Gets or sets the addresses of the duty officers to whom urgent reports are forwarded at any hour.</summary>
    /// <value>None: report sinks alone are told.</value>
    public IList<string> ForwardTo { get; set; } = [];
}
