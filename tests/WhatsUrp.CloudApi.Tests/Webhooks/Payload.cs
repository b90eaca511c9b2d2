// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Reading;

namespace WhatsUrp.CloudApi.Tests.Webhooks;

/// <summary>Fictional webhooks of the comune of San Romano, written as the platform writes them.</summary>
internal static class Payload
{
    public const string Account = "102290129340398";
    public const string NumberId = "106540352242922";
    public const string Citizen = "393331234567";

    public static readonly DateTimeOffset Arrival = new(2026, 11, 2, 8, 0, 5, TimeSpan.Zero);

    private const string Metadata = $$"""
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"390583123456","phone_number_id":"{{NumberId}}"}
        """;

    private const string Contacts = $$"""
        "contacts":[{"profile":{"name":"Mario Rossi"},"wa_id":"{{Citizen}}"}]
        """;

    /// <summary>One change of any field, in its envelope.</summary>
    public static string Change(string field, string value, string time = "") => $$"""
        {"object":"whatsapp_business_account","entry":[{"id":"{{Account}}"{{time}},"changes":[{"value":{{value}},"field":"{{field}}"}]}]}
        """;

    /// <summary>Messages of one change: each the members that are special to it.</summary>
    public static string Messages(params IEnumerable<string> messages) =>
        Change("messages", $"{{{Metadata},{Contacts},\"messages\":[{string.Join(',', messages)}]}}");

    /// <summary>A message of the citizen: the members of its type behind those that all have.</summary>
    public static string Message(string rest, string id = "wamid.A") =>
        $$"""{"from":"{{Citizen}}","id":"{{id}}","timestamp":"1793606400",{{rest}}}""";

    public static string Text(string body = "Buongiorno", string id = "wamid.A") => Message($$"""
        "type":"text","text":{"body":"{{body}}"}
        """, id);

    public static string Statuses(params IEnumerable<string> statuses) =>
        Change("messages", $"{{{Metadata},\"statuses\":[{string.Join(',', statuses)}]}}");

    /// <summary>A value of the field <c>messages</c> with anything in it.</summary>
    public static string Value(string rest) => Change("messages", $"{{{Metadata},{rest}}}");

    public static WebhookBatch Read(string body) => WebhookReader.Read(Encoding.UTF8.GetBytes(body), Arrival);

    public static T One<T>(string body) => Assert.IsType<T>(Assert.Single(Read(body).Events), exactMatch: false);
}
