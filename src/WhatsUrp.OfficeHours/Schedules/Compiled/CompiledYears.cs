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
    public CompiledYear? Of(long utc) => Volatile.Read(ref _window).FindAt(utc) ?? OfCalendar(utc);

    /// <summary>A year that an answer leads to; null when the source is to go on. It does not move the window.</summary>
    public CompiledYear? Next(int year) => Volatile.Read(ref _window).Find(year) ?? Fill(year, moves: false);

    private CompiledYear? OfCalendar(long utc)
    {
        var year = new DateTime(utc).Year;
        return Volatile.Read(ref _window).Find(year) ?? Fill(year, moves: true);
    }

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
    private sealed class Window
    {
        private const int PieceBits = 43; // ten days and a bit
        private const int FirstYear = 1;
        private const int LastYear = 9999;

        private readonly int _first;
        private readonly CompiledYear?[] _years;
        private readonly int _refused;
        private readonly long _start;
        private readonly CompiledYear?[] _pieces; // the compiled year of each piece of the window; where two meet in one, the later

        public Window(int first, CompiledYear?[] years, int refused = 0)
        {
            (_first, _years, _refused) = (first, years, refused);
            _start = new DateTime(Math.Clamp(first, FirstYear, LastYear), 1, 1).Ticks;
            var compiled = years.Where(static year => year is not null).ToList();
            _pieces = new CompiledYear?[compiled.Count == 0 ? 0 : PieceOf(compiled[^1]!.End - 1) + 1];
            foreach (var year in compiled)
            {
                var piece = PieceOf(year!.Start);
                _pieces.AsSpan(piece, PieceOf(year.End - 1) + 1 - piece).Fill(year);
            }
        }

        public bool Holds(int year) => (uint)(year - _first) < (uint)_years.Length;

        public bool IsRefused(int year) => (_refused & (1 << (year - _first))) != 0;

        public CompiledYear? Find(int year)
        {
            var index = year - _first;
            return (uint)index < (uint)_years.Length ? _years[index] : null;
        }

        /// <summary>Finds the compiled year of an instant without the calendar, which would take longer than all the rest.</summary>
        /// <returns>The year; null where there is none, and for some instants before the turn of a year.</returns>
        public CompiledYear? FindAt(long utc)
        {
            var pieces = _pieces;
            var piece = (uint)((ulong)(utc - _start) >> PieceBits);
            return piece < (uint)pieces.Length && pieces[piece] is { } year && year.Holds(utc) ? year : null;
        }

        public Window MovedTo(int first) => new(first, [.. Enumerable.Range(first, YearsInAll).Select(Find)]);

        public Window With(int year, CompiledYear? compiled)
        {
            var years = _years.ToArray();
            years[year - _first] = compiled;
            return new(_first, years, compiled is null ? _refused | (1 << (year - _first)) : _refused);
        }

        private int PieceOf(long utc) => (int)((utc - _start) >> PieceBits);
    }
}
