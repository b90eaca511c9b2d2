// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>The line that this run of the program serves.</summary>
internal sealed record ActiveLine(LineId Id);
