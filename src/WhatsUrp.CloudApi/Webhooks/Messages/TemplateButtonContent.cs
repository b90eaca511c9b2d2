// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A tap on the quick reply of a template.</summary>
/// <param name="Payload">What the line gave the button; <see langword="null"/> when missing.</param>
/// <param name="Text">What the citizen read; empty when missing.</param>
public sealed record TemplateButtonContent(string? Payload, string Text) : ReceivedContent;
