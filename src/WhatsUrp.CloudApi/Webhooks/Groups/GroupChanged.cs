// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Groups;

/// <summary>Something happened to a group (<c>group_lifecycle_update</c> and its sisters).</summary>
/// <param name="GroupId">The id of the group; empty when missing.</param>
/// <param name="Change">What happened, such as <c>group_create</c>; <see langword="null"/> when missing.</param>
/// <param name="RequestId">The request that caused it; <see langword="null"/> when none.</param>
/// <param name="Subject">The name of the group; <see langword="null"/> when not given.</param>
/// <param name="At">When; the time of arrival when that cannot be read.</param>
public sealed record GroupChanged(string GroupId, string? Change, string? RequestId, string? Subject, DateTimeOffset At) : WebhookEvent;
