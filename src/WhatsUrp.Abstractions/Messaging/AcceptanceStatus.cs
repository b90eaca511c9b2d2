// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What the platform says on taking a message in charge. It may add words: an unknown one is kept.</summary>
/// <param name="Name">The platform's word, in lower case; empty when it said none.</param>
public readonly record struct AcceptanceStatus(string Name)
{
    /// <summary>Gets the word for a message that goes out at once.</summary>
    public static AcceptanceStatus Accepted { get; } = new("accepted");

    /// <summary>Gets the word for a copy that waits until the first copies of its template have been judged.</summary>
    public static AcceptanceStatus HeldForQuality { get; } = new("held_for_quality_assessment");

    /// <summary>Gets the word for a copy whose template is paused.</summary>
    public static AcceptanceStatus Paused { get; } = new("paused");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
