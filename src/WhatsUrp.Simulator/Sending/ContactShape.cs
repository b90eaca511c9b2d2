// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Sending;

/// <summary>A contact card.</summary>
internal static class ContactShape
{
    private const int Many = 100;

    public static Shape Card { get; } = Object(
        Must("name", Object([Must("formatted_name", Text()), .. Words("first_name", "last_name", "middle_name", "prefix", "suffix")])),
        May("phones", List(Object(Words("phone", "type", "wa_id")), Many, least: 0)),
        May("emails", List(Object(Words("email", "type")), Many, least: 0)),
        May("addresses", List(Object(Words("street", "city", "state", "zip", "country", "country_code", "type")), Many, least: 0)),
        May("urls", List(Object(Words("url", "type")), Many, least: 0)),
        May("org", Object(Words("company", "department", "title"))),
        May("birthday", Matching("a date YYYY-MM-DD", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))));

    private static Member[] Words(params string[] names) => [.. names.Select(name => May(name, Text(least: 0)))];
}
