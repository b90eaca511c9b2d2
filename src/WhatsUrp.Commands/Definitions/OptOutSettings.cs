// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>What a line adds to the built-in ways of leaving.</summary>
/// <param name="Phrases">Further phrases that leave when they are the whole message.</param>
/// <param name="Fillers">Further words that may stand beside a leaving phrase.</param>
/// <param name="PauseOnDoubt">Whether a doubtful wish holds that person's broadcasts.</param>
public sealed record OptOutSettings(IReadOnlyList<string> Phrases, IReadOnlyList<string> Fillers, bool PauseOnDoubt);
