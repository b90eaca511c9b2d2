// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contacts;

/// <summary>A web page on a contact card.</summary>
/// <param name="Url">The address of the page.</param>
/// <param name="Type">What sort of page, such as <c>WORK</c>.</param>
public sealed record ContactUrl(string Url, string? Type = null)
{
    /// <summary>Returns what it is, never its content.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(ContactUrl);
}
