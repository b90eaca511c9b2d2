// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A phone number on a contact card.</summary>
/// <param name="Phone">The number as written on the card; <see langword="null"/> when missing.</param>
/// <param name="WaId">The number as WhatsApp writes it; <see langword="null"/> when it is not on WhatsApp.</param>
/// <param name="Label">What it is, such as <c>CELL</c>; <see langword="null"/> when not given.</param>
public sealed record ContactPhone(string? Phone, string? WaId, string? Label)
{
    /// <summary>Returns nothing: a number is personal data.</summary>
    /// <returns>An empty text.</returns>
    public override string ToString() => "";
}
