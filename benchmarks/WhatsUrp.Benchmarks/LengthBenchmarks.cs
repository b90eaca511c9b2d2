// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Attributes;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Benchmarks;

/// <summary>Twice the text, twice the time: texts of every sort, cut to a length.</summary>
public class LengthBenchmarks
{
    private readonly CompiledGrammar _grammar = SanRomano.Grammar();
    private string _chat = "";
    private string _hostile = "";

    [Params(1024, 2048, 4096)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Cut() => (_chat, _hostile) = (LongTexts.Chat(Length), LongTexts.Hostile(Length));

    [Benchmark]
    public ParseOutcome Chat() => _grammar.Parse(_chat);

    [Benchmark]
    public ParseOutcome Hostile() => _grammar.Parse(_hostile);
}
