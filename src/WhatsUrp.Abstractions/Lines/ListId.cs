// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Names a list that one subscribes to, such as <c>emergenze</c>.</summary>
/// <remarks>Unique within its line. Compared without regard to case.</remarks>
public readonly record struct ListId
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="ListId"/> struct.</summary>
    /// <param name="value">The id of the list in the line's configuration: 1 to 64 characters, not blank.</param>
    /// <exception cref="ArgumentException">The value is blank or longer than 64 characters.</exception>
    public ListId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 64, nameof(value));
        _value = value.ToLowerInvariant();
    }

    /// <summary>Gets the id, in lower case.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
