// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>What the other packages may know of a line's configuration.</summary>
/// <param name="Id">The line.</param>
/// <param name="Name">The name of the service, as citizens know it.</param>
/// <param name="Language">The language of texts that answer nobody in particular, such as <c>it</c>.</param>
/// <param name="Lists">The lists, in configured order.</param>
/// <param name="BroadcastFooter">The sentence that ends every broadcast and says how to leave.</param>
public sealed record LineProfile(
    LineId Id,
    string Name,
    string Language,
    IReadOnlyList<ListDefinition> Lists,
    string BroadcastFooter)
{
    /// <summary>Gets the registration fields, in configured order; <see langword="null"/> when not told.</summary>
    public IReadOnlyList<FieldId>? Fields { get; init; }

    /// <summary>Finds a list by its id.</summary>
    /// <param name="id">The list's id.</param>
    /// <returns>The list, or <see langword="null"/> when the line has none with that id.</returns>
    public ListDefinition? FindList(ListId id) => Lists.FirstOrDefault(list => list.Id == id);
}
