// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>A list of a line, as configured.</summary>
/// <param name="Id">The list's id.</param>
/// <param name="Title">The name that citizens read; at most 24 characters, so that it fits a list row.</param>
/// <param name="Purpose">What is sent to the list, in a few words for citizens; <see langword="null"/> when not stated.</param>
/// <param name="Urgency">How its broadcasts travel.</param>
public sealed record ListDefinition(ListId Id, string Title, string? Purpose, Urgency Urgency);
