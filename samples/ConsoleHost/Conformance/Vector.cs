// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>One case of a vector file, read where it is needed.</summary>
internal sealed class Vector(JsonElement json, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    public int Id => Number("id");

    public string Kind => Text("kind");

    public string Category => Text("category");

    public string Tier => Text("tier");

    public string Section => Text("section");

    public string Value => Text("value");

    public string ExpectedRule => Text("expectedRule");

    public DateTimeOffset At => Instant(json.GetProperty("at"));

    public DateTimeOffset From => Instant(json.GetProperty("from"));

    public DateTimeOffset To => Instant(json.GetProperty("to"));

    public DateTimeOffset? ExpectedChange =>
        json.TryGetProperty("expected", out var expected) && expected.ValueKind == JsonValueKind.Object ? Instant(expected) : null;

    public bool HasSettings => json.TryGetProperty("conf", out var conf) && conf.ValueKind == JsonValueKind.Object && conf.EnumerateObject().Any();

    /// <summary>The dates that the case itself brings; without a place no calendar at all, with a place and no dates an empty one.</summary>
    public IHolidayCalendar? Holidays =>
        json.TryGetProperty("holidays", out var holidays) && holidays.ValueKind == JsonValueKind.Object ? new VectorCalendar(holidays)
        : HasPlace ? HolidayCalendar.Empty
        : null;

    public IEnumerable<ExpectedInterval> Expected => json.GetProperty("expected").EnumerateArray().Select(static interval => new ExpectedInterval(
        Instant(interval.GetProperty("from")),
        Instant(interval.GetProperty("to")),
        interval.TryGetProperty("unknown", out var unknown) && unknown.ValueKind == JsonValueKind.True,
        interval.TryGetProperty("comment", out var comment) ? comment.GetString() : null));

    private bool HasPlace =>
        json.TryGetProperty("location", out var place)
        && place.ValueKind == JsonValueKind.Object
        && !(place.TryGetProperty("country", out var country) && country.ValueKind == JsonValueKind.String && country.GetString() == "none");

    public bool Has(string feature) =>
        json.TryGetProperty("features", out var features) && features.EnumerateArray().Any(item => item.GetString() == feature);

    private static DateTimeOffset Instant(JsonElement moment) => moment.GetProperty("utc").GetDateTimeOffset();

    private int Number(string name) => json.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    private string Text(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
