// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;

namespace WhatsUrp.Benchmarks;

/// <summary>The clean command by System.CommandLine: the words are split at blanks, two commands deep, then four arguments.</summary>
public sealed class CommandLineReader
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal) { ["#EMERGENZE"] = "emergenze", ["#PUBBLICAUTILITA"] = "pubblica-utilita" };
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal) { ["Villetta"] = "villetta", ["Naggio"] = "naggio", ["Sambuca"] = "sambuca" };

    private readonly Argument<string> _list = new("list");
    private readonly Argument<string> _given = new("given");
    private readonly Argument<string> _surname = new("surname");
    private readonly Argument<string> _place = new("place");
    private readonly RootCommand _root;

    public CommandLineReader()
    {
        _list.AcceptOnlyFromAmong([.. Lists.Keys]);
        _place.AcceptOnlyFromAmong([.. Places.Keys]);
        _root = new RootCommand { new Command("ISCRIZIONE") { new Command("ON") { _list, _given, _surname, _place } } };
    }

    public PeerReading? Read(string text)
    {
        var parsed = _root.Parse(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), Settings);
        return parsed.Errors.Count > 0
            ? null
            : new PeerReading("ISCRIZIONE ON", Lists[parsed.GetValue(_list)!], parsed.GetValue(_given)!, parsed.GetValue(_surname)!, Places[parsed.GetValue(_place)!]);
    }

    private static ParserConfiguration Settings { get; } = new() { ResponseFileTokenReplacer = null };
}
