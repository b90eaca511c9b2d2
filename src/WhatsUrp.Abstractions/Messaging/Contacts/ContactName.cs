// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>The name on a contact card.</summary>
/// <param name="FormattedName">The whole name, as it is shown.</param>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The surname.</param>
/// <param name="MiddleName">The middle name.</param>
/// <param name="Prefix">What stands in front, such as a title.</param>
/// <param name="Suffix">What stands behind.</param>
public sealed record ContactName(string FormattedName, string? FirstName = null, string? LastName = null, string? MiddleName = null, string? Prefix = null, string? Suffix = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactName);
}
