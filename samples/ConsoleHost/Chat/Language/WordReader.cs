// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.ConsoleHost.Chat.Language;

/// <summary>Takes words from the front of an order; a quoted part of a word may hold blanks and commas.</summary>
internal sealed class WordReader(string text)
{
    private int _at;

    /// <summary>Gets what has not been taken yet.</summary>
    public string Rest => text[_at..].Trim();

    /// <summary>Shows the next word without taking it; empty at the end.</summary>
    public string Peek()
    {
        var before = _at;
        var word = Take();
        _at = before;
        return word;
    }

    /// <summary>Takes the next word as typed, quotes included; empty at the end.</summary>
    public string Take()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var start = _at;
        var quoted = false;
        while (_at < text.Length && (quoted || !char.IsWhiteSpace(text[_at])))
        {
            quoted ^= IsQuote(text[_at++]);
        }

        return text[start.._at];
    }

    /// <summary>Splits a word at commas outside quotes, and drops the quotes.</summary>
    public static IReadOnlyList<string> SplitValues(string word)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        foreach (var c in word.Append(','))
        {
            if (IsQuote(c))
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                values.Add(value.ToString().Trim());
                value.Clear();
            }
            else
            {
                value.Append(c);
            }
        }

        values.RemoveAll(string.IsNullOrEmpty);
        return values;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”';
}
