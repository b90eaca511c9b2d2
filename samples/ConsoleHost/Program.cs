// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using System.CommandLine.Parsing;
using WhatsUrp.ConsoleHost.CommandLine;
using WhatsUrp.ConsoleHost.Hosting;

var terminal = new Terminal();
var shared = new SharedOptions();
var root = new RootCommand("WhatsUrp in a terminal: the WhatsApp service of an Italian comune. Without a command it plays one day of San Romano.")
{
    DemoCommand.Create(terminal),
    ChatCommand.Create(shared, terminal),
    ExplainCommand.Create(shared, terminal),
    HoursCommand.Create(shared, terminal),
};
root.SetAction((_, cancellationToken) => DemoCommand.RunAsync(terminal, cancellationToken));

// A citizen's text may begin with @: it is no name of a response file.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (ParseError error in parsed.Errors)
    {
        terminal.Error.WriteLine(error.Message);
    }

    terminal.Error.WriteLine("whatsurp-console --help says what there is.");
    return 1;
}

try
{
    using var interruption = new Interruption();
    return await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
        interruption.Token);
}
catch (Exception fault)
{
    return FaultReport.Write(terminal.Error, fault);
}
finally
{
    terminal.Out.Flush();
}
