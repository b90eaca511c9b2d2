// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Names a registration field, such as <c>frazione</c>.</summary>
/// <remarks>Unique within its line. Compared without regard to case.</remarks>
public readonly record struct FieldId
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="FieldId"/> struct.</summary>
    /// <param name="value">The id of the field in the line's configuration: 1 to 64 characters, not blank.</param>
    /// <exception cref="ArgumentException">The value is blank or longer than 64 characters.</exception>
    public FieldId(string value)
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
