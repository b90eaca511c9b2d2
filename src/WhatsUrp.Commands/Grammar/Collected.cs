// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Collects up to sixteen items, the first few on the stack; more are not kept (a message names at most sixteen lists).</summary>
/// <typeparam name="T">The sort of item.</typeparam>
internal ref struct Collected<T>
{
    public const int Max = 16;

    private InlineItems<T> _items;
    private T[]? _more;

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    [UnscopedRef]
    public readonly ref readonly T this[int index]
    {
        get
        {
            if (index < InlineItems<T>.Capacity)
            {
                return ref _items[index];
            }

            return ref _more![index - InlineItems<T>.Capacity];
        }
    }

    public void Add(T item)
    {
        if (Count < InlineItems<T>.Capacity)
        {
            _items[Count++] = item;
        }
        else if (Count < Max)
        {
            AddMore(item);
        }
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMore(T item)
    {
        _more ??= new T[Max - InlineItems<T>.Capacity];
        _more[Count++ - InlineItems<T>.Capacity] = item;
    }
}
