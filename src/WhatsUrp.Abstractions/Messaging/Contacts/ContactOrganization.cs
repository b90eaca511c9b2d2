// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>The body that stands on a contact card.</summary>
/// <param name="Company">The name of the body.</param>
/// <param name="Department">The office.</param>
/// <param name="Title">The post held.</param>
public sealed record ContactOrganization(string? Company = null, string? Department = null, string? Title = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactOrganization);
}
