// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Segments;

/// <summary>A segment as a condition on the subscriber row <c>s</c>.</summary>
/// <param name="Condition">The condition, in SQL that both providers understand. It holds no value, only parameters.</param>
/// <param name="Parameters">The names and values of the parameters.</param>
internal sealed record SegmentSql(string Condition, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>Gets a value indicating whether nobody fits without being on a list: to ask for any list besides would be a join too many.</summary>
    public bool NeedsList { get; init; }

    /// <summary>Gets the end of a look for one row, the bracket included.</summary>
    public required string Once { get; init; }
}
