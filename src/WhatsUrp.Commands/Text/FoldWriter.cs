// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WhatsUrp.Commands.Text;

/// <summary>Writes folded characters and keeps the tokens; blanks and hashes are held back until something follows them.</summary>
internal ref struct FoldWriter(Span<char> output, Span<ushort> map, Span<Token> tokens)
{
    private const int Step = 8;

    private readonly Span<char> _output = output;
    private readonly Span<ushort> _map = map;
    private readonly Span<Token> _tokens = tokens;
    private readonly int _room = Math.Min(output.Length, map.Length);
    private int _length;
    private int _count;
    private int _gapAt = -1;
    private int _hashAt = -1;
    private int _elision;
    private Gap _gap;
    private bool _digit;
    private bool _open;
    private bool _full;

    public void Write(char c, int at)
    {
        if (!_open)
        {
            Begin();
        }

        if (_elision < 0)
        {
            _elision = _length; // the first character after an apostrophe
        }

        _digit |= char.IsDigit(c);
        _output[_length] = c;
        _map[_length++] = (ushort)at;
    }

    /// <summary>Writes letters and digits while they are plain ASCII, eight at a time: nearly all of nearly every message.</summary>
    /// <returns>The index of the first unit that is not.</returns>
    public int WriteRun(ReadOnlySpan<char> source, int at)
    {
        if (!_open)
        {
            Begin();
        }

        if (_elision < 0)
        {
            _elision = _length;
        }

        ref var from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(source));
        ref var to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(_output));
        ref var back = ref MemoryMarshal.GetReference(_map);
        while (at + Step <= source.Length && _length + Step <= _room)
        {
            // What lies behind the run is written too, and then written over.
            var chars = Vector128.LoadUnsafe(ref from, (nuint)at);
            var letter = Vector128.LessThan((chars | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
            var digit = Vector128.LessThan(chars - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
            Vector128.AndNot(chars, letter & Vector128.Create((ushort)0x20)).StoreUnsafe(ref to, (nuint)_length);
            (Vector128<ushort>.Indices + Vector128.Create((ushort)at)).StoreUnsafe(ref back, (nuint)_length);
            var count = Math.Min(Step, BitOperations.TrailingZeroCount(~(letter | digit).ExtractMostSignificantBits()));
            _digit |= (digit.ExtractMostSignificantBits() & ((1u << count) - 1)) != 0;
            _length += count;
            at += count;
            if (count < Step)
            {
                return at;
            }
        }

        for (; at < source.Length && source[at] < 128 && CharFold.Of(source[at]) is > '#' and var folded; at++)
        {
            _output[_length] = folded;
            _map[_length++] = (ushort)at;
            _digit |= folded <= '9';
        }

        return at;
    }

    public void Separate(Gap gap, int at)
    {
        Close();
        _gap |= gap;
        _gapAt = _gapAt < 0 ? at : _gapAt;
        if (gap == Gap.Line)
        {
            _hashAt = -1; // a hash marks a word of its own line
        }
    }

    public void Hash(int at)
    {
        Close();
        _gapAt = _gapAt < 0 ? at : _gapAt;
        _hashAt = _hashAt < 0 ? at : _hashAt;
    }

    /// <summary>Notes an apostrophe: what stands before it in this token may be an elided word.</summary>
    public void Elide()
    {
        if (_open && _elision == 0)
        {
            _elision = -1;
        }
    }

    /// <summary>Ends the last token.</summary>
    /// <param name="length">The length of the folded text.</param>
    /// <returns>The number of tokens.</returns>
    public int Finish(out int length)
    {
        Close();
        length = _length;
        return _count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin()
    {
        if (_length > 0)
        {
            _output[_length] = ' ';
            _map[_length++] = (ushort)_gapAt;
        }

        if (_hashAt >= 0)
        {
            _output[_length] = '#';
            _map[_length++] = (ushort)_hashAt;
        }

        _full = _count == _tokens.Length;
        if (!_full)
        {
            _tokens[_count] = new Token { Start = (ushort)_length, Gap = _gap, Hash = _hashAt >= 0 };
        }

        _open = true;
        _gap = Gap.None;
        _gapAt = _hashAt = -1;
        _elision = 0;
        _digit = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close()
    {
        if (!_open)
        {
            return;
        }

        _open = false;
        if (!_full)
        {
            ref var token = ref _tokens[_count++];
            token.Length = (ushort)(_length - token.Start);
            token.Digit = _digit;
            token.Elision = (ushort)(_elision > 0 ? _elision - token.Start : 0);
        }
    }
}
