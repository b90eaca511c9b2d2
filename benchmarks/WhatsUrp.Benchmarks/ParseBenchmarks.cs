// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Attributes;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Benchmarks;

/// <summary>Understanding a message, beside a source-generated Regex, Superpower and System.CommandLine that read the same clean command.</summary>
public class ParseBenchmarks
{
    private const string Clean = "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta";
    private const string Messy = "\u200E“Iscrizione\u00A0On #\uFE0F\u20E3Emer\u200Bgenze” Nicolo\u0300 Rossi Villetta!";
    private const string Chat = "Buongiorno, volevo segnalare che davanti alla chiesa di Sambuca il lampione non funziona ancora da tre giorni e di notte non si vede nulla, potete mandare qualcuno? Grazie mille";

    private readonly CompiledGrammar _grammar = SanRomano.Grammar();
    private readonly RegexReader _regex = new();
    private readonly CommandLineReader _commandLine = new();
    private readonly string _hostile = string.Concat(Enumerable.Repeat("#ISCRIZIONE ON\u0300 ", 300))[..4096];

    /// <summary>A peer that reads something else, or nothing, would be measured in vain.</summary>
    [GlobalSetup]
    public void AllReadTheSame()
    {
        var reading = new PeerReading("ISCRIZIONE ON", "emergenze", "Mario", "Rossi", "villetta");
        if (_regex.Read(Clean) != reading || _regex.ReadTolerant(Clean) != reading || SuperpowerReader.Read(Clean) != reading || _commandLine.Read(Clean) != reading)
        {
            throw new InvalidOperationException("A peer does not read the clean command.");
        }
    }

    [Benchmark(Baseline = true)]
    public PeerReading? CleanByRegex() => _regex.Read(Clean);

    [Benchmark]
    public PeerReading? CleanByTolerantRegex() => _regex.ReadTolerant(Clean);

    [Benchmark]
    public PeerReading? CleanBySuperpower() => SuperpowerReader.Read(Clean);

    [Benchmark]
    public PeerReading? CleanBySystemCommandLine() => _commandLine.Read(Clean);

    [Benchmark]
    public ParseOutcome CleanCommand() => _grammar.Parse(Clean);

    [Benchmark]
    public ParseOutcome MessyCommand() => _grammar.Parse(Messy);

    [Benchmark]
    public ParseOutcome ChatOf170() => _grammar.Parse(Chat);

    [Benchmark]
    public ParseOutcome HostileOf4096() => _grammar.Parse(_hostile);
}
