// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>A person has another user id, as after a change of the phone number (<c>user_id_update</c>).</summary>
/// <param name="Previous">Who the person was.</param>
/// <param name="Current">Who the person is from now on.</param>
/// <param name="Detail">The platform's sentence about it; <see langword="null"/> when not given.</param>
/// <param name="At">When.</param>
public sealed record UserIdChanged(CitizenIdentity Previous, CitizenIdentity Current, string? Detail, DateTimeOffset At) : WebhookEvent;
