// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Dialogue;

/// <summary>What the office hours say at the moment of a message: computed once, so that one message gets one answer.</summary>
/// <param name="IsOpen">Whether people answer.</param>
/// <param name="NextOpening">When they answer next; <see langword="null"/> when that is unknown.</param>
/// <param name="Sentence">The state in words for citizens.</param>
/// <param name="LocalTime">The moment on the office's clock.</param>
public sealed record OfficeMoment(bool IsOpen, DateTimeOffset? NextOpening, string Sentence, DateTimeOffset LocalTime);
