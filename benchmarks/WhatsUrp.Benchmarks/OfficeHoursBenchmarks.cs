// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Attributes;
using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.Benchmarks;

/// <summary>The reference schedule, asked at random instants of two years, beside the least that any engine must do.</summary>
public class OfficeHoursBenchmarks
{
    // So many that no branch predictor learns the answers by heart.
    private const int Questions = 65_536;

    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DateTimeOffset[] _asked = Ask();
    private readonly OfficeSchedule _schedule = Definition.Build();
    private readonly LocalZone _zone = new(Rome);
    private readonly Interpreter _interpreter;
    private readonly Dictionary<DayOfWeek, (TimeSpan Opens, TimeSpan Closes)> _table = new()
    {
        [DayOfWeek.Monday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(13)),
        [DayOfWeek.Tuesday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(17)),
        [DayOfWeek.Wednesday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(13)),
        [DayOfWeek.Thursday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(17)),
        [DayOfWeek.Friday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(13)),
        [DayOfWeek.Saturday] = (TimeSpan.FromHours(9), TimeSpan.FromHours(13)),
    };

    public OfficeHoursBenchmarks()
    {
        _interpreter = new Interpreter(new DayPlanner(new ScheduleDefinition { Weekly = Week, Holidays = ItalianHolidays.National }), _zone);
        foreach (var at in _asked)
        {
            _schedule.IsOpen(at); // so that both years are compiled, and the interpreter knows the zone
            _interpreter.At(at.UtcTicks);
        }
    }

    private static WeeklyPlan Week => WeeklyPlan.Closed
        .Open([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Saturday], "09:00-13:00")
        .Open([DayOfWeek.Tuesday, DayOfWeek.Thursday], "09:00-17:00");

    private static OfficeScheduleBuilder Definition => OfficeSchedule.For("segreteria", Rome).Weekly(Week).Holidays(ItalianHolidays.National);

    /// <summary>The floor of an engine that converts: the clock of the office and a table of the week, holidays left out.</summary>
    [Benchmark(OperationsPerInvoke = Questions)]
    public int NaiveIsOpen()
    {
        var open = 0;
        foreach (var at in _asked)
        {
            var local = TimeZoneInfo.ConvertTime(at, Rome);
            open += _table.TryGetValue(local.DayOfWeek, out var hours) && local.TimeOfDay >= hours.Opens && local.TimeOfDay < hours.Closes ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int ConvertTimeAlone()
    {
        var sum = 0;
        foreach (var at in _asked)
        {
            sum += TimeZoneInfo.ConvertTime(at, Rome).Hour;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int IsOpen()
    {
        var open = 0;
        foreach (var at in _asked)
        {
            open += _schedule.IsOpen(at) ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int GetStatus()
    {
        var open = 0;
        foreach (var at in _asked)
        {
            open += _schedule.GetStatus(at).Until is null ? 0 : 1;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public long NextChange()
    {
        var sum = 0L;
        foreach (var at in _asked)
        {
            sum += _schedule.NextChange(at)!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public long NextOpening()
    {
        var sum = 0L;
        foreach (var at in _asked)
        {
            sum += _schedule.NextOpening(at)!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Interpreted()
    {
        var open = 0;
        foreach (var at in _asked)
        {
            open += (int)_interpreter.At(at.UtcTicks).State;
        }

        return open;
    }

    /// <summary>A year compiled from its rules; the zone's clock changes of that year are known.</summary>
    [Benchmark]
    public object? CompileOneYear() => YearCompiler.Compile(_interpreter, _zone, 2027);

    /// <summary>A new schedule up to its first compiled answer: definition, clock changes and all.</summary>
    [Benchmark]
    public bool BuildAndCompile()
    {
        var schedule = Definition.Build();
        return schedule.IsOpen(From) & schedule.IsOpen(From);
    }

    /// <summary>The reference schedule from its notation, up to a schedule that can be asked; nothing is compiled yet.</summary>
    [Benchmark]
    public object ParseNotation() => OfficeSchedule.ParseOsm("Mo,We,Fr,Sa 09:00-13:00; Tu,Th 09:00-17:00; PH off", Rome, ItalianHolidays.National);

    [Benchmark]
    public int IntervalsOfOneYear()
    {
        var count = 0;
        foreach (var interval in _schedule.Intervals(From, From.AddDays(365)))
        {
            count += interval.State == WhatsUrp.OfficeHours.OfficeState.Open ? 1 : 0;
        }

        return count;
    }

    private static DateTimeOffset[] Ask()
    {
        var random = new Random(2026);
        return [.. Enumerable.Range(0, Questions).Select(_ => From.AddTicks(random.NextInt64(TimeSpan.FromDays(730).Ticks)))];
    }
}
