// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>A package for schools: a list of its own, for every line that has lists.</summary>
public sealed class Scuola : ILineExtension
{
    public void Extend(LineId line, LineOptions options)
    {
        if (options.Lists.Count > 0)
        {
            options.Lists.Add(new ListOptions { Id = "scuola-avvisi", Tags = ["AVVISI SCUOLA"], Title = "Avvisi scuola" });
        }
    }
}
