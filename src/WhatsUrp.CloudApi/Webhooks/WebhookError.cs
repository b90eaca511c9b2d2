// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>An error that the platform reports within a webhook.</summary>
/// <param name="Code">The platform's code; 0 when missing or no number.</param>
/// <param name="Title">Its short name; <see langword="null"/> when missing.</param>
/// <param name="Message">Its sentence; <see langword="null"/> when missing.</param>
/// <param name="Details">What it is about in this case; <see langword="null"/> when missing.</param>
/// <param name="Href">The address of its documentation; <see langword="null"/> when missing.</param>
public sealed record WebhookError(int Code, string? Title, string? Message, string? Details, string? Href);
