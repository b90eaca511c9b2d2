// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A datum that can be read in several ways, so that the citizen is asked.</summary>
/// <param name="Field">The field.</param>
/// <param name="Candidates">The ids of the places or choices that it may be: one or more.</param>
/// <param name="Span">Where it stands.</param>
public sealed record FieldAmbiguity(FieldId Field, IReadOnlyList<string> Candidates, TextSpan Span);
