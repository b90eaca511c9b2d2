// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Something that those who answer for a line must know at once.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">What it is, for programs and logs, such as <c>broadcast.breakglass</c>.</param>
/// <param name="Subject">What it is about, such as the id of a broadcast. No personal data.</param>
/// <param name="Sentence">What happened, in Italian, for those who are told. It may name staff: never log it.</param>
public sealed record LineAlarm(LineId Line, string Kind, string Subject, string Sentence)
{
    /// <summary>Returns line, kind and subject, never the sentence.</summary>
    /// <returns>The line, the kind and the subject.</returns>
    public override string ToString() => $"{Line}: {Kind} {Subject}";
}
