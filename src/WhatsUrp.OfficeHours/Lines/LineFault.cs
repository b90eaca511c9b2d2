// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>A fault in the office hours of one line; of none, where the line's id itself is at fault.</summary>
internal sealed record LineFault(LineId? Line, ScheduleFault Fault);
