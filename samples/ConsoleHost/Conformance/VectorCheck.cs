// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>Puts one case to the library. Every check answers what is wrong, or null.</summary>
internal static class VectorCheck
{
    public static string? Intervals(Vector vector)
    {
        if (!TryRead(vector, out var schedule, out var fault))
        {
            return fault;
        }

        var expected = ExpectedInterval.Merge(vector.Expected);
        var seen = schedule.Intervals(vector.From, vector.To)
            .Select(static interval => new ExpectedInterval(interval.Start, interval.End, interval.State == OfficeState.ByAppointment, null))
            .ToList();
        var wrong = expected.Zip(seen).FirstOrDefault(static pair => pair.First != pair.Second);
        return wrong is ({ } first, { } second) ? Said(vector, $"{Written(first, vector)} expected, {Written(second, vector)} found")
            : expected.Count != seen.Count ? Said(vector, $"{expected.Count} intervals expected, {seen.Count} found")
            : null;
    }

    /// <summary>Of each expected stretch whether the reason at its start is the expected comment.</summary>
    public static IEnumerable<string?> Comments(Vector vector)
    {
        if (!TryRead(vector, out var schedule, out var fault))
        {
            return [fault];
        }

        return vector.Expected.Select(expected => schedule.GetStatus(expected.From).Reason is var reason && reason == expected.Comment
            ? null
            : Said(vector, $"'{expected.Comment}' expected, '{reason}' found"));
    }

    public static string? Rejected(Vector vector) =>
        !OfficeSchedule.TryParseOsm(vector.Value, vector.Zone, vector.Holidays, out _, out var error)
            ? error.Position < Math.Max(1, vector.Value.Length) && error.Position >= 0 && error.Message.Length > 0 ? null : Said(vector, $"no place for: {error}")
            : Said(vector, "accepted");

    public static string? MatchingRule(Vector vector)
    {
        if (!TryRead(vector, out var schedule, out var fault))
        {
            return fault;
        }

        var rule = schedule.GetStatus(vector.At).Rule;
        return rule.Source == vector.ExpectedRule ? null : Said(vector, $"rule '{vector.ExpectedRule}' expected, '{rule.Source}' found");
    }

    public static string? NextChange(Vector vector)
    {
        if (!TryRead(vector, out var schedule, out var fault))
        {
            return fault;
        }

        var change = schedule.NextChange(vector.At);
        return change == vector.ExpectedChange ? null : Said(vector, $"{vector.ExpectedChange:u} expected, {change:u} found");
    }

    private static bool TryRead(Vector vector, out OfficeSchedule schedule, out string? fault)
    {
        var read = OfficeSchedule.TryParseOsm(vector.Value, vector.Zone, vector.Holidays, out var found, out var error);
        schedule = found!;
        fault = read ? null : Said(vector, $"refused, {error}");
        return read;
    }

    private static string Written(ExpectedInterval interval, Vector vector) =>
        $"{TimeZoneInfo.ConvertTime(interval.From, vector.Zone):yyyy-MM-dd HH:mm}/{TimeZoneInfo.ConvertTime(interval.To, vector.Zone):yyyy-MM-dd HH:mm}{(interval.Unknown ? " unknown" : "")}";

    private static string Said(Vector vector, string what) => $"{vector.Id} \"{vector.Value}\": {what}";
}
