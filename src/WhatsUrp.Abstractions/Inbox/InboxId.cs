// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Inbox;

/// <summary>Names one row of the webhook inbox.</summary>
/// <param name="Value">The number of the row: later rows have higher numbers, and none is given twice.</param>
public readonly record struct InboxId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
