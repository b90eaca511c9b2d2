// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Reads a line from its configuration section, fills the defaults and checks everything.</summary>
/// <remarks>Nothing throws on what a comune wrote: every fault is listed, all at once.</remarks>
public static class LineLoader
{
    /// <summary>Reads a line.</summary>
    /// <param name="id">The line.</param>
    /// <param name="section">Its section, <c>WhatsUrp:Lines:&lt;line id&gt;</c>.</param>
    /// <param name="extensions">What the host's packages add before the check; none when left out.</param>
    /// <returns>The line, or its faults.</returns>
    /// <exception cref="ArgumentNullException">There is no section object.</exception>
    public static LineLoadResult Load(LineId id, IConfigurationSection section, IEnumerable<ILineExtension>? extensions = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        var faults = new LineFaults(id);
        if (!section.GetChildren().Any())
        {
            faults.Empty();
            return new LineLoadResult(null, faults.All);
        }

        var options = LineOptionsReader.Read(section, faults);
        foreach (var extension in extensions ?? [])
        {
            extension.Extend(id, options);
        }

        return Finish(id, options, faults);
    }

    /// <summary>Completes, checks and builds a line that has been read.</summary>
    internal static LineLoadResult Finish(LineId id, LineOptions options, LineFaults faults)
    {
        LineDefaults.Fill(id, options);
        LineCheck.Run(options, faults);
        PhraseCheck.Run(options, faults);
        return faults.All.Count > 0 ? new LineLoadResult(null, faults.All) { Sound = SoundPart.Of(id, options, faults) } : new LineLoadResult(LineBuilder.Build(id, options), []);
    }
}
