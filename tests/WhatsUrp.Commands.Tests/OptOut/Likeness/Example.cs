// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.OptOut.Likeness;

/// <summary>A message of the corpus.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">What was written.</param>
/// <param name="Leaves">Whether its writer wants out.</param>
internal sealed record Example(string Author, string Text, bool Leaves);
