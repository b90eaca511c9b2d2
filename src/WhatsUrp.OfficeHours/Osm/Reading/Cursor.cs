// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Reading;

/// <summary>A place in a text that moves forward, and the first thing found wrong with it. Not thread-safe.</summary>
internal sealed class Cursor(string text, bool hasHolidays)
{
    private const int LongestWord = 24;

    public int Position { get; set; }

    public ScheduleError? Error { get; private set; }

    /// <summary>Whether there is a calendar that knows holidays.</summary>
    public bool HasHolidays { get; } = hasHolidays;

    public bool AtEnd => Position >= text.Length;

    public char Current => Peek(0);

    public char Peek(int ahead) => (uint)(Position + ahead) < (uint)text.Length ? text[Position + ahead] : '\0';

    public bool IsDigit(int ahead = 0) => char.IsAsciiDigit(Peek(ahead));

    /// <summary>The number of digits from here, counted up to five.</summary>
    public int Digits()
    {
        var count = 0;
        while (count < 5 && IsDigit(count))
        {
            count++;
        }

        return count;
    }

    /// <summary>The letters from here, cut where no word of the notation is that long.</summary>
    public ReadOnlySpan<char> Word()
    {
        var length = 0;
        while (length < LongestWord && char.IsLetter(Peek(length)))
        {
            length++;
        }

        return text.AsSpan(Position, length);
    }

    public bool Take(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(ReadOnlySpan<char> expected)
    {
        if (!text.AsSpan(Position).StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public bool TakeWord(ReadOnlySpan<char> expected)
    {
        var word = Word();
        if (!Model.OsmNames.Same(word, expected))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Passes spaces; false when there is none.</summary>
    public bool SkipSpaces()
    {
        var start = Position;
        while (Current is ' ' or '\t')
        {
            Position++;
        }

        return Position > start;
    }

    /// <summary>Reads all the digits from here, of which there must be some and no more than stated.</summary>
    public bool TakeNumber(int digits, out int value)
    {
        value = 0;
        var count = Digits();
        if (count == 0 || count > digits)
        {
            return false;
        }

        for (; count > 0; count--)
        {
            value = (value * 10) + (text[Position++] - '0');
        }

        return true;
    }

    public int IndexOf(char wanted) => text.IndexOf(wanted, Position);

    public string Slice(int start, int end) => text[start..end];

    /// <summary>Notes what is wrong, unless something was already; always false.</summary>
    public bool Fail(int position, string message)
    {
        Error ??= new ScheduleError(Math.Clamp(position, 0, Math.Max(0, text.Length - 1)), message);
        return false;
    }

    /// <summary>Notes that something else is expected here; always false.</summary>
    public bool Fail(string expected) => Fail(Position, Surprise.Describe(this, expected));
}
