// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Commands.Text;

/// <summary>What the fold drops: signs that stand for an apostrophe or accent, invisible characters, combining marks.</summary>
internal static class CharClasses
{
    /// <summary>Tells whether a character is typed as an apostrophe, or instead of an accent.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '`' or '\u00B4' or '\u02B9' or '\u02BC' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07';

    /// <summary>Tells whether a character is invisible: soft hyphen, zero-width and direction signs, variation selectors, keycap, byte order mark.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\uFEFF' or '\u20E3'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Tells whether a character belongs to the one before it or is a format sign.</summary>
    public static bool IsMark(char c) => c >= '\u0300'
        && (c <= '\u036F' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    /// <summary>Tells whether the fold drops a character without a trace.</summary>
    public static bool IsDropped(char c) => IsApostrophe(c) || (c >= '\u00AD' && (IsIgnorable(c) || IsMark(c)));
}
