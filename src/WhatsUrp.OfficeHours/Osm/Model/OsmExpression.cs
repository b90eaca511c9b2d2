// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>A whole notation: its rules in order.</summary>
internal sealed record OsmExpression(OsmRule[] Rules)
{
    /// <summary>Writes the canonical spelling.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var index = 0; index < Rules.Length; index++)
        {
            if (index > 0)
            {
                text.Append(Rules[index].Separator switch { RuleSeparator.Normal => "; ", RuleSeparator.Additional => ", ", _ => " || " });
            }

            text.Append(Rules[index].Write(index + 1 < Rules.Length && Rules[index + 1].Separator == RuleSeparator.Additional));
        }

        return text.ToString();
    }
}
