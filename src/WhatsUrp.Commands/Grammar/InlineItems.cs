// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Room for a few items on the stack; small, because it is cleared for every message.</summary>
/// <typeparam name="T">The sort of item.</typeparam>
[InlineArray(Capacity)]
internal struct InlineItems<T>
{
    public const int Capacity = 4;
    private T _first;
}
