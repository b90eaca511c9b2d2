// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>The answer of a form (a flow).</summary>
/// <param name="Name">The name that the platform gives: <c>flow</c>; <see langword="null"/> when missing.</param>
/// <param name="Body">The text that the chat shows, such as <c>Sent</c>; <see langword="null"/> when missing.</param>
/// <param name="ResponseJson">What the citizen entered, as JSON; empty when missing.</param>
/// <param name="IsObject">Whether that is a JSON object, as it should be.</param>
public sealed record FlowAnswerContent(string? Name, string? Body, string ResponseJson, bool IsObject) : ReceivedContent;
