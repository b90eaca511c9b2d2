// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks;

/// <summary>What a peer finds: the same data as the grammar, without spans, folding or any way of leaving.</summary>
public sealed record PeerReading(string Verb, string List, string Given, string Surname, string Place);
