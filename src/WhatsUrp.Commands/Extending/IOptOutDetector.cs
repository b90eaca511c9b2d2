// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Extending;

/// <summary>Hears wishes to leave that the built-in guard does not, such as those of another language. It only adds: what the guard hears leaves in any case.</summary>
/// <remarks>One instance serves all lines and threads. It is asked about every message that does not leave already, so it has to be fast, and must not throw.</remarks>
public interface IOptOutDetector
{
    /// <summary>Tells whether a text clearly asks to leave. Then the person leaves all lists at once, and the confirmation carries the way back.</summary>
    /// <param name="text">The text as typed; never empty.</param>
    /// <returns><see langword="true"/> for a clear wish; a doubt is none.</returns>
    bool WantsOut(string text);
}
