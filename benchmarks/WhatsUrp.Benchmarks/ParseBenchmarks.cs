// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Benchmarks;

/// <summary>Understanding a message, beside a source-generated Regex that reads the same clean command.</summary>
public class ParseBenchmarks
{
    private const string Clean = "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta";
    private const string Messy = "\u200E“Iscrizione\u00A0On #\uFE0F\u20E3Emer\u200Bgenze” Nicolo\u0300 Rossi Villetta!";
    private const string Chat = "Buongiorno, volevo segnalare che davanti alla chiesa di Sambuca il lampione non funziona ancora da tre giorni e di notte non si vede nulla, potete mandare qualcuno? Grazie mille";

    private readonly CompiledGrammar _grammar = Load();
    private readonly RegexReader _regex = new();
    private readonly string _hostile = string.Concat(Enumerable.Repeat("#ISCRIZIONE ON\u0300 ", 300))[..4096];

    [Benchmark(Baseline = true)]
    public RegexReading? CleanByRegex() => _regex.Read(Clean);

    [Benchmark]
    public RegexReading? CleanByTolerantRegex() => _regex.ReadTolerant(Clean);

    [Benchmark]
    public ParseOutcome CleanCommand() => _grammar.Parse(Clean);

    [Benchmark]
    public ParseOutcome MessyCommand() => _grammar.Parse(Messy);

    [Benchmark]
    public ParseOutcome ChatOf170() => _grammar.Parse(Chat);

    [Benchmark]
    public ParseOutcome HostileOf4096() => _grammar.Parse(_hostile);

    private static CompiledGrammar Load()
    {
        var section = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().GetSection("WhatsUrp:Lines:san-romano");
        return CompiledGrammar.Create(LineLoader.Load(new LineId("san-romano"), section).Line!);
    }
}
