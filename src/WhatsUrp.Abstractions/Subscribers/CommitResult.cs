// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Reports;

namespace WhatsUrp.Subscribers;

/// <summary>What became of a change.</summary>
/// <param name="Status">Committed, duplicate or conflict.</param>
/// <param name="Subscriber">The person concerned; <see langword="null"/> unless committed.</param>
/// <param name="Report">The report as kept, with its number; <see langword="null"/> when the change brought none.</param>
public sealed record CommitResult(CommitStatus Status, SubscriberId? Subscriber = null, Report? Report = null)
{
    /// <summary>Returns the status, never the report.</summary>
    /// <returns>The status.</returns>
    public override string ToString() => Status.ToString();
}
