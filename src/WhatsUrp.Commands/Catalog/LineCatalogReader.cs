// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Replies;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Catalog;

/// <summary>Reads all lines of a configuration, and every fault in them at once.</summary>
internal static class LineCatalogReader
{
    public static (LineCatalog Catalog, IReadOnlyList<string> Faults) Read(IConfiguration whatsUrp, IEnumerable<ILineExtension> extensions, Func<ICommandGrammar, ICommandGrammar>? extend = null)
    {
        var faults = new List<string>();
        var lines = new List<CompiledLine>();
        foreach (var section in whatsUrp.GetSection("Lines").GetChildren())
        {
            if (section.Key.Length > 64)
            {
                faults.Add("WURP0305: the id of a line has at most 64 characters.");
                continue;
            }

            var loaded = LineLoader.Load(new LineId(section.Key), section, extensions);
            faults.AddRange(loaded.Faults);
            if ((loaded.Line ?? loaded.Sound) is not { } line)
            {
                continue;
            }

            // What only a whole line shows is looked for in a faulty one too: nobody mends one fault to be told of the next.
            var textFaults = ReplyTextsValidator.Validate(line);
            faults.AddRange(textFaults);
            var grammar = CompiledGrammar.Create(line);
            faults.AddRange(PhraseProof.Faults(grammar));
            if (loaded.Line is not null && textFaults.Count == 0)
            {
                lines.Add(new CompiledLine(extend?.Invoke(grammar) ?? grammar));
            }
        }

        if (lines.Count == 0 && faults.Count == 0)
        {
            faults.Add("WURP0304: no line is configured. Add at least one section under WhatsUrp:Lines.");
        }

        return (new LineCatalog(lines), faults);
    }
}
