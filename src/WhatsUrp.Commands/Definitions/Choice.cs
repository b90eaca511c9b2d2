// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>One entry of a closed vocabulary.</summary>
/// <param name="Id">The id under which it is stored.</param>
/// <param name="Names">Its names; the first is the one that citizens read.</param>
public sealed record Choice(string Id, IReadOnlyList<string> Names)
{
    /// <summary>Gets the name that citizens read.</summary>
    public string Title => Names[0];
}
