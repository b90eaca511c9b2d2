// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>ISO weeks: <c>05</c>, <c>10-20</c>, <c>01-53/2</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeekRange(int From, int To, int Step)
{
    public bool Contains(int week) => week >= From && week <= To && (week - From) % Step == 0;

    public void WriteTo(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{From:00}");
        if (To != From)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{To:00}");
            _ = Step == 1 ? text : text.Append('/').Append(Step);
        }
    }
}
