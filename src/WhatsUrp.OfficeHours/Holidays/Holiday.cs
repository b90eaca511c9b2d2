// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>One holiday on one date.</summary>
/// <param name="Id">The id of its rule, such as <c>san-francesco</c>.</param>
/// <param name="Name">The name as it stands in a sentence for citizens, such as "festa della Repubblica".</param>
/// <param name="Source">The law or contract it rests on; <see langword="null"/> when none is stated.</param>
/// <param name="Kind">Public or school holiday.</param>
public sealed record Holiday(string Id, string Name, string? Source = null, HolidayKind Kind = HolidayKind.Public);
