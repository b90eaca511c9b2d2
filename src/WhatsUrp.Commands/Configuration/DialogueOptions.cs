// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Configuration;

/// <summary>How the registration dialogue behaves.</summary>
public sealed class DialogueOptions
{
    /// <summary>Gets or sets after how long an unfinished registration is erased (<c>d.hh:mm:ss</c>; <c>72:00:00</c> would be seventy-two days).</summary>
    /// <value>Three days.</value>
    public TimeSpan ExpireAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Gets or sets after how long the citizen is reminded once; within 24 hours.</summary>
    /// <value>Never. A value is refused at start: reminders are not supported yet.</value>
    public TimeSpan? RemindAfter { get; set; }

    /// <summary>Gets or sets how many invalid answers a question takes before a person helps, 1 to 10.</summary>
    /// <value>3.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets whether data typed before the acceptance of the policy wait in the draft.</summary>
    /// <value>Draft.</value>
    public HoldTypedFields HoldTypedFields { get; set; } = HoldTypedFields.Draft;

    /// <summary>Gets or sets who approves a finished registration.</summary>
    /// <value>None.</value>
    public ApprovalMode Approval { get; set; } = ApprovalMode.None;
}
