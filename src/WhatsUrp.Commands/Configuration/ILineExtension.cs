// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Adds to a line's configuration before it is checked: a package of verbs, lists and fields of its own (a school, a library).</summary>
/// <remarks>What the comune configured stands: an extension adds what is missing and changes nothing. Conflicts are refused at start like any other.</remarks>
public interface ILineExtension
{
    /// <summary>Adds to a line.</summary>
    /// <param name="line">The line; an extension may leave some lines alone.</param>
    /// <param name="options">The line as configured so far.</param>
    void Extend(LineId line, LineOptions options);
}
