// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.ConsoleHost.Demo;

/// <summary>The day of San Romano, in the language that <c>chat</c> reads.</summary>
internal static class DemoScript
{
    /// <summary>The time at which it begins: the service opened on a Monday, 18 May, too.</summary>
    public const string Beginning = "2026-05-18T08:55";

    public static TextReader Open() =>
        new StreamReader(typeof(DemoScript).Assembly.GetManifestResourceStream("san-romano.script")!, Encoding.UTF8);
}
