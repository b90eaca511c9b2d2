// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>The lines that a host serves.</summary>
/// <remarks>Thread-safe. Lines never know each other: whoever holds a <see cref="LineId"/> sees that line only.</remarks>
public interface ILineDirectory
{
    /// <summary>Gets the lines, in configured order.</summary>
    IReadOnlyList<LineProfile> Lines { get; }

    /// <summary>Finds a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <returns>The line, or <see langword="null"/> when the host does not serve it.</returns>
    LineProfile? Find(LineId line);
}
