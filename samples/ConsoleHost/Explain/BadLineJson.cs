// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>A line of a message file that cannot be explained.</summary>
internal sealed record BadLineJson(string Error, int Line);
