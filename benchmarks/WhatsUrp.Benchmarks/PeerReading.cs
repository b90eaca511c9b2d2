// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks;

/// <summary>What the Regex finds: the same data as the grammar, without spans, folding or any way of leaving.</summary>
public sealed record RegexReading(string Verb, string List, string Given, string Surname, string Place);
