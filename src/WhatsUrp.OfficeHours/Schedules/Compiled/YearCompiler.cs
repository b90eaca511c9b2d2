// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Runtime.InteropServices;
using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>Reads a year of segments once and packs it.</summary>
internal static class YearCompiler
{
    // Three segments a day, with room to spare; the buffers grow where that is not enough.
    private const int Usual = 1500;

    /// <summary>Compiles a year, 1 to 9999.</summary>
    /// <returns>
    /// The year; null when it does not fit the packed form: a clock change at a fraction of a second, or more verdicts or clock
    /// changes than <see cref="CompiledYear"/> can hold. Such a year is left to its source.
    /// </returns>
    public static CompiledYear? Compile(ISegmentSource source, LocalZone zone, int year)
    {
        var stretches = zone.StretchesOf(year);
        if (stretches.Length > CompiledYear.MostStretches)
        {
            return null;
        }

        var start = new DateTime(year, 1, 1).Ticks;
        var end = new DateTime(year, 12, 31).Ticks + TimeSpan.TicksPerDay;
        var seconds = ArrayPool<int>.Shared.Rent(Usual);
        var codes = ArrayPool<ushort>.Shared.Rent(Usual);
        try
        {
            List<Verdict> verdicts = new(32);
            var count = 0;
            foreach (var segment in source.Segments(start, end))
            {
                if (count > 0 && segment.Verdict == verdicts[codes[count - 1]])
                {
                    continue;
                }

                var (second, fraction) = Math.DivRem(segment.Start - start, TimeSpan.TicksPerSecond);
                var code = CodeOf(segment.Verdict, verdicts);
                if (fraction != 0 || code >= CompiledYear.MostVerdicts)
                {
                    return null;
                }

                Reserve(ref seconds, count + 2);
                Reserve(ref codes, count + 1);
                seconds[count] = (int)second;
                codes[count++] = (ushort)code;
            }

            seconds[count] = (int)((end - start) / TimeSpan.TicksPerSecond);
            return new CompiledYear(year, seconds.AsSpan(0, count + 1), codes.AsSpan(0, count), [.. verdicts], stretches);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(seconds);
            ArrayPool<ushort>.Shared.Return(codes);
        }
    }

    /// <summary>The place of a verdict in the table. By identity, which is quick; an equal one twice does no harm.</summary>
    private static int CodeOf(in Verdict verdict, List<Verdict> verdicts)
    {
        var known = CollectionsMarshal.AsSpan(verdicts);
        for (var code = 0; code < known.Length; code++)
        {
            if (ReferenceEquals(known[code].Rule, verdict.Rule) && ReferenceEquals(known[code].Reason, verdict.Reason) && known[code].State == verdict.State)
            {
                return code;
            }
        }

        verdicts.Add(verdict);
        return verdicts.Count - 1;
    }

    private static void Reserve<T>(ref T[] buffer, int length)
    {
        if (length <= buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<T>.Shared.Rent(2 * length);
        buffer.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(buffer);
        buffer = larger;
    }
}
