// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Catalog;

/// <summary>The lines of the host, compiled.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ILineCatalog
{
    /// <summary>Gets the lines, in configured order.</summary>
    IReadOnlyList<CompiledLine> Lines { get; }

    /// <summary>Finds a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <returns>The line, or <see langword="null"/> when the host does not serve it.</returns>
    CompiledLine? Find(LineId line);
}
