// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Composition;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Hours;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>hours</c>: open or closed, by which rule, until when; or the closures of a year. Of the line, or of a notation that is tried out.</summary>
internal static class HoursCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var osm = new Option<string?>("--osm") { Description = "Hours in the OSM opening_hours notation, to try out in place of the line's; PH are the national holidays of Italy." };
        var vectors = new Option<string?>("--vectors") { Description = "A file of cases drawn from the tests of opening_hours.js: runs them and prints the score." };
        var data = new Option<string?>("--data") { Description = "A data file of chat, whose /close and /open count too; without it the configuration alone speaks." };
        var year = new Option<int?>("--year") { Description = "Shows the closures of a year instead; without a number, of the present one.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("hours", "Says whether the office is open, by which rule, what changes next, and shows the week.")
        {
            shared.Config, shared.Line, shared.At, shared.Json, osm, vectors, data, year,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(vectors) is { } file)
            {
                return VectorCommand.Run(file, terminal);
            }

            using var host = await OpenAsync(shared.Choice(parsed), parsed.GetValue(data), cancellationToken);
            var at = parsed.GetValue(shared.At) is { } text ? host.Get<LocalTime>().Parse(text) : host.Get<LocalTime>().Now;
            return parsed.GetResult(year) is null
                ? host.Get<HoursReport>().Write(terminal, at, parsed.GetValue(shared.Json), parsed.GetValue(osm))
                : host.Get<YearReport>().Write(terminal, parsed.GetValue(year) ?? at.Year, parsed.GetValue(shared.Json), parsed.GetValue(osm));
        });
        return command;
    }

    private static async Task<LineHost> OpenAsync(LineChoice choice, string? data, CancellationToken cancellationToken)
    {
        if (data is null)
        {
            return LineHost.Inspect(choice);
        }

        // To ask must not make a file.
        return File.Exists(data)
            ? await LineHost.StartAsync(choice, data, new JsonView(TextWriter.Null), TransportCapabilities.WhatsApp, cancellationToken)
            : throw new OperatorException($"There is no data file {data}.");
    }
}
