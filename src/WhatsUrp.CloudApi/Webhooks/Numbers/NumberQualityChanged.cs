// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Numbers;

/// <summary>The quality, throughput or limit of a number changed (<c>phone_number_quality_update</c>).</summary>
/// <param name="Change">What happened, such as <c>FLAGGED</c> or <c>THROUGHPUT_UPGRADE</c>; empty when missing.</param>
/// <param name="Limit">How many persons may be written to in 24 hours, as the platform says it; <see langword="null"/> when not given.</param>
/// <param name="PreviousLimit">The limit until now; <see langword="null"/> when not given.</param>
public sealed record NumberQualityChanged(string Change, string? Limit, string? PreviousLimit) : WebhookEvent;
