// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;

namespace WhatsUrp.Commands.Text;

/// <summary>Reduces a text to what matters for recognising it: upper case, no accents, single blanks, no punctuation.</summary>
/// <remarks>Total, and independent of any culture. Reads at most 4,096 characters.</remarks>
public static class TextFold
{
    /// <summary>Gets the number of UTF-16 units of a message that are read.</summary>
    public static int MaxLength => Folder.MaxLength;

    /// <summary>Folds a text: <c>"Pubblica  utilita'!"</c> becomes <c>"PUBBLICA UTILITA"</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Letters in upper case, digits and hashes, separated by single blanks; empty when nothing of that is there.</returns>
    public static string Fold(string? text) => text is null ? "" : Fold(text.AsSpan());

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Letters in upper case, digits and hashes, separated by single blanks; empty when nothing of that is there.</returns>
    public static string Fold(ReadOnlySpan<char> text)
    {
        text = Folder.Cut(text);
        var size = Folder.BufferSize(text);
        var output = ArrayPool<char>.Shared.Rent(size);
        var map = ArrayPool<ushort>.Shared.Rent(size);
        try
        {
            var length = Folder.Fold(text, output, map, [], out _);
            return new string(output, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(output, clearArray: true);
            ArrayPool<ushort>.Shared.Return(map);
        }
    }
}
