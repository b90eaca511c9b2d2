// SPDX-License-Identifier: BSD-3-Clause

using System.Collections;
using System.Runtime.CompilerServices;

namespace WhatsUrp.Messaging;

/// <summary>An immutable list that is equal to another with equal items in the same order, so that records which hold one compare by value.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Written as a collection expression: <c>ValueList&lt;int&gt; list = [1, 2];</c>. Thread-safe.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <summary>Returns the number of items, never the items.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => $"{Count} items";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
