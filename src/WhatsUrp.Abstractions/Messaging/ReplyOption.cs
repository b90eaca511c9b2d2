// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>One answer that a citizen can tap; typing its title does the same.</summary>
/// <param name="Payload">What comes back when it is tapped: at most 200 characters, no personal data.</param>
/// <param name="Title">What the citizen reads: at most 20 characters as a button, 24 as a list row.</param>
/// <param name="Description">A second line, shown in lists only: at most 72 characters.</param>
/// <param name="Section">The heading it stands under, in lists only: at most 24 characters. Neighbours with the same heading share it.</param>
public sealed record ReplyOption(string Payload, string Title, string? Description = null, string? Section = null)
{
    /// <summary>Returns the shape of the option, never its texts.</summary>
    /// <returns>The length of the title.</returns>
    public override string ToString() => $"option of {Title.Length} characters";
}
