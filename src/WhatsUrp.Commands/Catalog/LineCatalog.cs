// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Catalog;

/// <summary>The lines of the host, as read at start.</summary>
internal sealed class LineCatalog(IReadOnlyList<CompiledLine> lines) : ILineCatalog, ILineDirectory
{
    private readonly FrozenDictionary<LineId, CompiledLine> _byId = lines.ToFrozenDictionary(line => line.Definition.Id);
    private readonly LineProfile[] _profiles = [.. lines.Select(line => line.Profile)];

    public IReadOnlyList<CompiledLine> Lines => lines;

    IReadOnlyList<LineProfile> ILineDirectory.Lines => _profiles;

    public CompiledLine? Find(LineId line) => _byId.GetValueOrDefault(line);

    LineProfile? ILineDirectory.Find(LineId line) => Find(line)?.Profile;
}
