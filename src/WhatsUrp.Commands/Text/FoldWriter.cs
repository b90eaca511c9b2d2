// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Writes folded characters and keeps the tokens; blanks and hashes are held back until something follows them.</summary>
internal ref struct FoldWriter(Span<char> output, Span<ushort> map, Span<Token> tokens)
{
    private readonly Span<char> _output = output;
    private readonly Span<ushort> _map = map;
    private readonly Span<Token> _tokens = tokens;
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

    /// <summary>Writes letters and digits while they are plain ASCII: nearly all of nearly every message.</summary>
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

        var rest = source[at..];
        var to = _output[_length..];
        var back = _map[_length..];
        var count = 0;
        var digit = false;
        for (; count < rest.Length && count < to.Length && count < back.Length; count++)
        {
            var folded = Folder.OfAscii(rest[count]);
            if (folded <= '#')
            {
                break;
            }

            to[count] = folded;
            back[count] = (ushort)(at + count);
            digit |= folded <= '9';
        }

        _length += count;
        _digit |= digit;
        return at + count;
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

    public void Drop(char c)
    {
        if (_open && _elision == 0 && CharClasses.IsApostrophe(c))
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
