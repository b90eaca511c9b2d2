// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Configuration;

/// <summary>The policy that whoever joins a list accepts.</summary>
public sealed class PolicyOptions
{
    /// <summary>Gets or sets the name of the version; it must change whenever the text does.</summary>
    public string Version { get; set; } = "";

    /// <summary>Gets or sets the address of the full text.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the text shown before the acceptance, at most 700 characters.</summary>
    /// <value>A sentence of the package that points to the address.</value>
    public string? Text { get; set; }

    /// <summary>Gets or sets whether an accept phrase in the joining message counts.</summary>
    /// <value>Reply: only as an answer to the policy.</value>
    public PolicyAcceptanceMode Acceptance { get; set; } = PolicyAcceptanceMode.Reply;

    /// <summary>Gets or sets the phrases that accept.</summary>
    /// <value>ACCETTO.</value>
    public IList<string> Accept { get; set; } = [];

    /// <summary>Gets or sets the phrases that refuse.</summary>
    /// <value>NON ACCETTO, RIFIUTO, NO.</value>
    public IList<string> Reject { get; set; } = [];

    /// <summary>Gets or sets what happens to subscriptions when the version changes.</summary>
    /// <value>Continue. Pause is refused at start: it is not supported yet.</value>
    public PolicyChange OnChange { get; set; } = PolicyChange.Continue;
}
