// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A tap on a reply button or on a row of a list.</summary>
/// <param name="Id">What the line gave the button or row; empty when missing.</param>
/// <param name="Title">What the citizen read; empty when missing.</param>
/// <param name="Description">The second line of the row; <see langword="null"/> when there is none.</param>
/// <param name="FromList"><see langword="true"/> for a row of a list.</param>
public sealed record ChoiceContent(string Id, string Title, string? Description, bool FromList) : ReceivedContent;
