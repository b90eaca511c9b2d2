// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Osm.Evaluation;

/// <summary>Minutes <c>[Start, End)</c> of one calendar day about which a rule speaks; behind a plus, when the end is guessed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartSpan(int Start, int End, bool Guessed);
