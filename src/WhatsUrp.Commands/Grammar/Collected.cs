// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Collects up to sixteen items, the first few on the stack; more are not kept (a message names at most sixteen lists).</summary>
/// <typeparam name="T">The sort of item.</typeparam>
internal ref struct Collected<T>
{
    public const int Max = 16;

    private InlineItems<T> _items;
    private List<T>? _more;

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    public readonly T this[int index] => index < InlineItems<T>.Capacity ? _items[index] : _more![index - InlineItems<T>.Capacity];

    public bool Add(T item)
    {
        if (Count == Max)
        {
            return false;
        }

        if (Count < InlineItems<T>.Capacity)
        {
            _items[Count] = item;
        }
        else
        {
            (_more ??= []).Add(item);
        }

        Count++;
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
            array[i] = this[i];
        }

        return array;
    }
}
