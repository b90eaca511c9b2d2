// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Room for sixteen items on the stack.</summary>
/// <typeparam name="T">The sort of item.</typeparam>
[InlineArray(Capacity)]
internal struct InlineItems<T>
{
    public const int Capacity = 16;
    private T _first;
}
