// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;
using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>Years: <c>2027</c>, <c>2027-2030</c>, <c>2027-2033/2</c>, <c>2027/4</c>, <c>2027+</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YearRange(int From, int To, int Step)
{
    /// <summary>The end of a range that has none.</summary>
    public const int Forever = 9999;

    public bool Contains(int year) => year >= From && year <= To && (year - From) % Step == 0;

    public void WriteTo(StringBuilder text)
    {
        text.Append(From);
        if (To == Forever)
        {
            _ = Step == 1 ? text.Append('+') : text.Append('/').Append(Step);
        }
        else if (To != From)
        {
            text.Append('-').Append(To);
            _ = Step == 1 ? text : text.Append('/').Append(Step);
        }
    }
}
