// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Makes lists that compare by value.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the given items; called by the compiler for a collection expression.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Nothing<T>.List : new(items.ToArray());

    private static class Nothing<T>
    {
        public static readonly ValueList<T> List = new([]);
    }
}
