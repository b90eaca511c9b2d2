// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Inbox;

/// <summary>An item of a body that nothing could be done with, or the whole body when it cannot be read.</summary>
/// <param name="Reason">Why, in a few words for the operator; without personal data.</param>
/// <param name="Body">The item as a body of its own, which the inbox can take in again.</param>
public sealed record InboxFault(string Reason, ReadOnlyMemory<byte> Body)
{
    /// <summary>Returns the size of the body, never the body or what is said of it.</summary>
    /// <returns>The number of bytes.</returns>
    public override string ToString() => $"fault of {Body.Length} bytes";
}
