// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>Something happened to the PIN of a number (<c>security</c>).</summary>
/// <param name="Change">What: <c>PIN_CHANGED</c>, <c>PIN_RESET_REQUEST</c> or <c>PIN_REQUEST_SUCCESS</c>; empty when missing.</param>
/// <param name="Requester">Who asked for it, as the platform names them; <see langword="null"/> when not given.</param>
public sealed record NumberSecured(string Change, string? Requester) : WebhookEvent;
