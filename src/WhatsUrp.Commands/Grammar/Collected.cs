// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Collects up to sixteen items on the stack; more are not kept (a message names at most sixteen lists).</summary>
/// <typeparam name="T">The sort of item.</typeparam>
internal ref struct Collected<T>
{
    private InlineItems<T> _items;

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    public readonly T this[int index] => _items[index];

    public bool Add(T item)
    {
        if (Count == InlineItems<T>.Capacity)
        {
            return false;
        }

        _items[Count++] = item;
        return true;
    }

    /// <summary>Copies the items; nothing is allocated when there are none.</summary>
    public readonly T[] ToArray()
    {
        if (Count == 0)
        {
            return [];
        }

        var array = new T[Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = _items[i];
        }

        return array;
    }
}
