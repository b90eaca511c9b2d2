// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary>The options that several commands take.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Config { get; } = new("--config") { Description = "The configuration file, in place of the appsettings.json beside the program." };

    public Option<string?> Line { get; } = new("--line") { Description = "The id of the line; may be left out when the configuration has one." };

    public Option<string?> At { get; } = new("--at") { Description = "The local time, such as 2026-05-18T22:30, in place of the real one." };

    public Option<bool> Json { get; } = new("--json") { Description = "Writes JSON lines for programs." };

    public LineChoice Choice(ParseResult parsed) => new(parsed.GetValue(Config), parsed.GetValue(Line));
}
