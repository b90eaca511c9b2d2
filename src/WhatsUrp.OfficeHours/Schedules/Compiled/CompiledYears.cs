// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;

namespace WhatsUrp.OfficeHours.Schedules.Compiled;

/// <summary>The compiled years of a schedule: a window of consecutive years, each compiled when it is first asked about.</summary>
/// <remarks>
/// <para>The schedule knows no clock, so the questions place the window: the first one about a year outside it is left to the source,
/// the second in a row moves the window there. One question alone, or a stray one, costs no compilation, and memory stays bounded.</para>
/// <para>Thread-safe. A year is compiled aside and published with one write; readers never wait and never see half of it.</para>
/// </remarks>
internal sealed class CompiledYears(ISegmentSource source, LocalZone zone)
{
    // A year back, and as far ahead as a search looks.
    private const int YearsBack = 1;
    private const int YearsInAll = 12;

    private readonly Lock _gate = new();
    private Window _window = new(int.MinValue, []);
    private int _askedOutside;

    /// <summary>The year that holds an instant somebody asks about; null when the source is to answer.</summary>
    public CompiledYear? Of(long utc)
    {
        var year = new DateTime(utc).Year;
        return Volatile.Read(ref _window).Find(year) ?? Fill(year, moves: true);
    }

    /// <summary>A year that an answer leads to; null when the source is to go on. It does not move the window.</summary>
    public CompiledYear? Next(int year) => Volatile.Read(ref _window).Find(year) ?? Fill(year, moves: false);

    private CompiledYear? Fill(int year, bool moves)
    {
        var window = Volatile.Read(ref _window);
        if (window.Holds(year) ? window.IsRefused(year) : !moves || Interlocked.Exchange(ref _askedOutside, year) != year)
        {
            return null;
        }

        var compiled = YearCompiler.Compile(source, zone, year);
        lock (_gate)
        {
            window = _window.Holds(year) ? _window : _window.MovedTo(year - YearsBack);
            Volatile.Write(ref _window, window.With(year, compiled));
        }

        return compiled;
    }

    /// <summary>Some consecutive years, compiled or not yet; never changed once it is published.</summary>
    private sealed record Window(int First, CompiledYear?[] Years, int Refused = 0)
    {
        public bool Holds(int year) => (uint)(year - First) < (uint)Years.Length;

        public bool IsRefused(int year) => (Refused & (1 << (year - First))) != 0;

        public CompiledYear? Find(int year)
        {
            var index = year - First;
            return (uint)index < (uint)Years.Length ? Years[index] : null;
        }

        public Window MovedTo(int first) => new(first, [.. Enumerable.Range(first, YearsInAll).Select(Find)]);

        public Window With(int year, CompiledYear? compiled)
        {
            var years = Years.ToArray();
            years[year - First] = compiled;
            return this with { Years = years, Refused = compiled is null ? Refused | (1 << (year - First)) : Refused };
        }
    }
}
