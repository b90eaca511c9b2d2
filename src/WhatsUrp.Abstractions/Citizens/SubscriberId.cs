// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Citizens;

/// <summary>A person known to a line, whatever their addresses are today.</summary>
/// <param name="Value">A time-ordered UUID (version 7) that says nothing about the person.</param>
public readonly record struct SubscriberId(Guid Value)
{
    /// <summary>Makes a new id.</summary>
    /// <param name="at">The instant of creation, which orders the ids.</param>
    /// <returns>The id.</returns>
    public static SubscriberId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
