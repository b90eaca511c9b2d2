// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Osm.Evaluation;

/// <summary>Minutes <c>[Start, End)</c> of a calendar day with their state, and the part of a rule that decided; -1 where none spoke.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EvaluatedSpan(int Start, int End, OfficeState State, int Part, bool Guessed);
