// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.OfficeHours;

/// <summary>Answers, for the lines of a host, whether people answer at an instant, and says it in words.</summary>
/// <remarks>
/// It never blocks a message: opt-outs, commands and emergencies are served at any hour; only the reply to a report depends on it.
/// Implementations are thread-safe. A line without office hours is always open.
/// </remarks>
public interface IOfficeHours
{
    /// <summary>Gets the state of the line's office at an instant.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The instant; only the instant counts, not its offset.</param>
    /// <returns>The state, until when, and the deciding rule.</returns>
    OfficeStatus GetStatus(LineId line, DateTimeOffset at);

    /// <summary>Gets the first instant after <paramref name="after"/> at which the office changes to open.</summary>
    /// <param name="line">The line.</param>
    /// <param name="after">The instant after which to look.</param>
    /// <returns>The opening, in the offset of the office's zone; <see langword="null"/> when there is none within the schedule's horizon.</returns>
    DateTimeOffset? NextOpening(LineId line, DateTimeOffset after);

    /// <summary>Says the state at an instant in a sentence for citizens ("L'ufficio è chiuso. Riapre lunedì 25 maggio alle 9:00.").</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The instant.</param>
    /// <param name="language">The language of the sentence, such as <c>it</c>; an unknown one falls back to Italian.</param>
    /// <returns>One or two plain sentences.</returns>
    string Describe(LineId line, DateTimeOffset at, string language);

    /// <summary>Gets the civil date and time of the line's office at an instant.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The instant.</param>
    /// <returns>The same instant, in the offset that the office's zone has then.</returns>
    DateTimeOffset ToLocal(LineId line, DateTimeOffset at);
}
