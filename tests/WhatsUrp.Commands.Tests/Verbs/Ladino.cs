// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Extending;

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>Leaving in the words of a valley.</summary>
public sealed class Ladino : IOptOutDetector
{
    public bool WantsOut(string text) => text.Contains("ne ulej plu", StringComparison.OrdinalIgnoreCase);
}
