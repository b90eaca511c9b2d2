// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>A piece of the text as the citizen typed it. Texts are read up to 4,096 units, so that it fits four bytes.</summary>
public readonly record struct TextSpan
{
    private readonly ushort _start;
    private readonly ushort _length;

    /// <summary>Initializes a new instance of the <see cref="TextSpan"/> struct.</summary>
    /// <param name="start">The index of its first UTF-16 unit.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    /// <exception cref="OverflowException">A number is negative or above 65,535.</exception>
    public TextSpan(int start, int length)
    {
        _start = checked((ushort)start);
        _length = checked((ushort)length);
    }

    /// <summary>Gets the index of its first UTF-16 unit.</summary>
    public int Start => _start;

    /// <summary>Gets its length in UTF-16 units.</summary>
    public int Length => _length;

    /// <summary>Gets the index past its last unit.</summary>
    public int End => _start + _length;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}+{Length}";
}
