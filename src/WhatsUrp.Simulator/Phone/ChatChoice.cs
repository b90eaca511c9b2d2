// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Phone;

/// <summary>Something that a citizen can tap.</summary>
/// <param name="Kind"><c>button</c>, <c>row</c>, <c>template</c>, <c>link</c>, <c>location</c> or <c>contact</c>.</param>
/// <param name="Title">What it says.</param>
/// <param name="Id">The id or payload that goes back to the host.</param>
/// <param name="Description">Small print, or null.</param>
/// <param name="Section">The heading above it, or null.</param>
/// <param name="Url">Where a link leads, or null.</param>
internal sealed record ChatChoice(string Kind, string Title, string Id = "", string? Description = null, string? Section = null, string? Url = null);
