// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;
using System.Runtime.InteropServices;

namespace WhatsUrp.Commands.OptOut.Likeness;

/// <summary>Some thousand weights in a hundred kilobytes: of a feature only a fingerprint is kept, so that a look-up is one glance into the cache.</summary>
/// <remarks>Two features of the table that shared a fingerprint are refused when it is made; a stranger that shares one, once in a thousand million look-ups, is weighed like its double. Immutable and thread-safe.</remarks>
internal sealed class WeightTable
{
    private readonly Entry[] _entries;
    private readonly int _shift;

    /// <summary>Makes a table.</summary>
    /// <exception cref="ArgumentException">Two features cannot be told apart.</exception>
    public WeightTable(IReadOnlyDictionary<string, short> weights)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, weights.Count * 2));
        _entries = new Entry[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach (var (feature, weight) in weights)
        {
            var print = PrintOf(feature);
            var slot = (int)(print >> _shift);
            while (_entries[slot].Print != 0)
            {
                if (_entries[slot].Print == ((uint)print | 1))
                {
                    throw new ArgumentException($"WURP0317: the weight of {feature} cannot be told from another's.", nameof(weights));
                }

                slot = (slot + 1) & (size - 1);
            }

            _entries[slot] = new Entry((uint)print | 1, weight);
        }
    }

    /// <summary>Gets the weight of a feature; 0 of an unknown one.</summary>
    public int Of(ReadOnlySpan<char> feature)
    {
        var print = PrintOf(feature);
        for (var slot = (int)(print >> _shift); ; slot = (slot + 1) & (_entries.Length - 1))
        {
            var entry = _entries[slot];
            if (entry.Print == ((uint)print | 1) || entry.Print == 0)
            {
                return entry.Weight;
            }
        }
    }

    private static ulong PrintOf(ReadOnlySpan<char> feature)
    {
        const ulong Mix = 0x9E3779B97F4A7C15;
        var print = (ulong)feature.Length * Mix;
        var bytes = MemoryMarshal.AsBytes(feature);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            print = (print ^ MemoryMarshal.Read<ulong>(bytes)) * Mix;
            print ^= print >> 29;
        }

        foreach (var rest in MemoryMarshal.Cast<byte, char>(bytes))
        {
            print = (print ^ rest) * Mix;
            print ^= print >> 29;
        }

        return print * Mix;
    }

    private readonly record struct Entry(uint Print, short Weight);
}
