// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Composition;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Hours;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>hours</c>: open or closed, by which rule, until when; of the line, or of a notation that is tried out.</summary>
internal static class HoursCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var osm = new Option<string?>("--osm") { Description = "Hours in the OSM opening_hours notation, to try out in place of the line's; PH are the national holidays of Italy." };
        var vectors = new Option<string?>("--vectors") { Description = "A file of cases drawn from the tests of opening_hours.js: runs them and prints the score." };
        var command = new Command("hours", "Says whether the office is open, by which rule, what changes next, and shows the week.")
        {
            shared.Config, shared.Line, shared.At, shared.Json, osm, vectors,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(vectors) is { } file)
            {
                return VectorCommand.Run(file, terminal);
            }

            using var host = LineHost.Inspect(shared.Choice(parsed));
            var at = parsed.GetValue(shared.At) is { } text ? host.Get<LocalTime>().Parse(text) : host.Get<LocalTime>().Now;
            return host.Get<HoursReport>().Write(terminal, at, parsed.GetValue(shared.Json), parsed.GetValue(osm));
        });
        return command;
    }
}
