// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Spectre.Console;
using WhatsUrp.ConsoleHost.Screens;

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>The three streams of the program, in UTF-8 whatever the machine is set to.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public TextReader In { get; } = new StreamReader(Console.OpenStandardInput(), Utf8);

    public TextWriter Out { get; } = new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };

    public TextWriter Error { get; } = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };

    /// <summary>Gets a value indicating whether somebody types.</summary>
    public bool IsTyped { get; } = !Console.IsInputRedirected;

    /// <summary>Gets a value indicating whether somebody watches.</summary>
    public bool IsWatched { get; } = !Console.IsOutputRedirected;

    /// <summary>Gets the console for colours and frames.</summary>
    public IAnsiConsole Rich => field ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) });

    public IScreen Screen => field ??= IsWatched ? new RichScreen(Rich) : new PlainScreen(Out);
}
