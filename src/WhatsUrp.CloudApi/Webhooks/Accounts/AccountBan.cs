// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Accounts;

/// <summary>The ban of an account.</summary>
/// <param name="State">Its state, such as <c>DISABLE</c> or <c>REINSTATE</c>; <see langword="null"/> when missing.</param>
/// <param name="Date">The day, as the platform writes it; <see langword="null"/> when missing.</param>
public sealed record AccountBan(string? State, string? Date);
