// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="Line">The line of the file on which it begins, counted from 1.</param>
/// <param name="Sentence">Why, in Italian; what the row says is not repeated.</param>
public sealed record ContactRowFault(int Line, string Sentence);
