// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>What came of adding an override at run time: it is in force, or every fault that stands in its way.</summary>
/// <param name="Added">The override, stored and in force; <see langword="null"/> when there are faults, and nothing is stored.</param>
/// <param name="Faults">The faults; empty when it was added.</param>
public sealed record OverrideReading(StaffOverride? Added, IReadOnlyList<ScheduleFault> Faults);
