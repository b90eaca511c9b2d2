// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Definitions;

/// <summary>A list with what the grammar needs to recognise it.</summary>
/// <param name="Definition">The list.</param>
/// <param name="Tags">The hashtags and names by which citizens call it.</param>
/// <param name="IsDefault">Whether a joining message without a list means this one.</param>
public sealed record ListRule(ListDefinition Definition, IReadOnlyList<string> Tags, bool IsDefault)
{
    /// <summary>Gets the list's id.</summary>
    public ListId Id => Definition.Id;
}
