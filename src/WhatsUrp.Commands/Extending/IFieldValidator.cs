// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Extending;

/// <summary>Checks the values of one registration field beyond what its configuration can say, such as the check digit of a code.</summary>
/// <remarks>One instance serves all lines that have the field, and all threads. It must not throw.</remarks>
public interface IFieldValidator
{
    /// <summary>Gets the field.</summary>
    FieldId Field { get; }

    /// <summary>Tells whether a value is right. A wrong one is asked for again, and never stored.</summary>
    /// <param name="value">The citizen's words, or the id of a place or choice.</param>
    /// <returns>Whether it may be stored.</returns>
    bool IsValid(string value);
}
