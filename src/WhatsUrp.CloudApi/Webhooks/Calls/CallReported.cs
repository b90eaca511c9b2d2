// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;

namespace WhatsUrp.CloudApi.Webhooks.Calls;

/// <summary>Something happened to a voice call (<c>calls</c>). Whatever is missing is <see langword="null"/> but for the id.</summary>
/// <param name="Id">The id of the call; empty when missing.</param>
/// <param name="Change">What happened, such as <c>connect</c> or <c>terminate</c>.</param>
/// <param name="From">Who calls.</param>
/// <param name="Direction"><c>USER_INITIATED</c> or <c>BUSINESS_INITIATED</c>.</param>
/// <param name="Status">How it ended, such as <c>COMPLETED</c>.</param>
/// <param name="Duration">How long it was.</param>
/// <param name="OpaqueData">The value that the line gave with the call.</param>
/// <param name="At">When; the time of arrival when missing.</param>
public sealed record CallReported(
    string Id,
    string? Change,
    CitizenIdentity From,
    string? Direction,
    string? Status,
    TimeSpan? Duration,
    string? OpaqueData,
    DateTimeOffset At) : WebhookEvent;
