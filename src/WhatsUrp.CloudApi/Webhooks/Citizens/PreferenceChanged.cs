// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>A person chose in the settings of WhatsApp what to receive (<c>user_preferences</c>).</summary>
/// <param name="Citizen">The person.</param>
/// <param name="Category">What it is about: <c>marketing_messages</c>; empty when missing.</param>
/// <param name="Value">The choice: <c>stop</c>, <c>resume</c> or <c>signup</c>; empty when missing.</param>
/// <param name="Detail">The platform's sentence about it; <see langword="null"/> when not given.</param>
/// <param name="SignupId">The id of a sign-up; <see langword="null"/> for other choices.</param>
/// <param name="At">When.</param>
public sealed record PreferenceChanged(CitizenIdentity Citizen, string Category, string Value, string? Detail, string? SignupId, DateTimeOffset At) : WebhookEvent;
