// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Names one line: one WhatsApp number of one public body, with its own configuration.</summary>
/// <remarks>
/// The first column of every key: nothing is ever shared between lines. The value is the configuration key of the line
/// (<c>WhatsUrp:Lines:&lt;line id&gt;</c>), compared ordinally, without regard to case.
/// </remarks>
public readonly record struct LineId
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="LineId"/> struct.</summary>
    /// <param name="value">The configuration key of the line: 1 to 64 characters, not blank.</param>
    /// <exception cref="ArgumentException">The value is blank or longer than 64 characters.</exception>
    public LineId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 64, nameof(value));
        _value = value.ToLowerInvariant();
    }

    /// <summary>Gets the configuration key of the line, in lower case.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
