// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Sending;

/// <summary>Messages with buttons, lists and forms.</summary>
internal static class InteractiveShapes
{
    private const int TitleLength = 20;
    private const int MostRows = 10;

    private static readonly Shape TextHeader = Object(Must("type", OneOf("text")), Must("text", Text(60)));

    private static readonly Shape AnyHeader = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["text"] = TextHeader,
        ["image"] = Object(Must("type", Text()), Must("image", MediaShape.Of())),
        ["video"] = Object(Must("type", Text()), Must("video", MediaShape.Of())),
        ["document"] = Object(Must("type", Text()), Must("document", MediaShape.Of(May("filename", Text())))),
    });

    private static readonly Shape ReplyButton = Object(
        Must("type", OneOf("reply")),
        Must("reply", Object(Must("id", Text(256)), Must("title", Text(TitleLength)))));

    private static readonly Shape Row = Object(Must("id", Text(200)), Must("title", Text(24)), May("description", Text(72, least: 0)));

    private static readonly Shape Section = Object(May("title", Text(24, least: 0)), Must("rows", List(Row, MostRows)));

    private static readonly Shape Flow = Object(
        Must("flow_message_version", Text()), May("flow_id", Text()), May("flow_name", Text()), Must("flow_cta", Text(30)), May("flow_token", Text()),
        May("mode", OneOf("draft", "published")), May("flow_action", OneOf("navigate", "data_exchange")), May("flow_action_payload", AnyObject));

    public static Shape All { get; } = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["button"] = Of(1024, AnyHeader, Object(Must("buttons", List(ReplyButton, 3))).And(HasDistinctButtons)),
        ["list"] = Of(4096, TextHeader, Object(Must("button", Text(TitleLength)), Must("sections", List(Section, 10))).And(HasFewDistinctRows)),
        ["cta_url"] = Of(1024, AnyHeader, Named("cta_url", Object(
            Must("display_text", Text(TitleLength)), Must("url", Matching("an http(s) URL", MediaShape.IsLink))))),
        ["location_request_message"] = Of(1024, header: null, Object(Must("name", OneOf("send_location")))),
        ["contact_request"] = Of(1024, header: null, Object(Must("name", OneOf("request_contact_info")))),
        ["flow"] = Of(1024, AnyHeader, Named("flow", Flow.And(HasOneFlow))),
    });

    private static ObjectShape Of(int bodyLength, Shape? header, Shape action)
    {
        var shape = Object(
            Must("type", Text()),
            Must("body", Object(Must("text", Text(bodyLength)))),
            May("footer", Object(Must("text", Text(60)))),
            Must("action", action));
        return header is null ? shape : shape.With(May("header", header));
    }

    private static ObjectShape Named(string name, Shape parameters) => Object(Must("name", OneOf(name)), Must("parameters", parameters));

    private static Flaw? HasDistinctButtons(JsonElement action)
    {
        var replies = action.Member("buttons").Items().Select(button => button.Member("reply")).ToList();
        return AreDistinct(replies.Select(reply => reply.Text("id"))) && AreDistinct(replies.Select(reply => reply.Text("title")))
            ? null
            : Flaw.Value("must have buttons with distinct ids and titles");
    }

    private static Flaw? HasFewDistinctRows(JsonElement action)
    {
        var sections = action.Member("sections").Items().ToList();
        var rows = sections.SelectMany(section => section.Member("rows").Items()).ToList();
        return rows.Count > MostRows ? Flaw.Value($"must have at most {MostRows} rows in all sections")
            : sections.Count > 1 && sections.Any(section => string.IsNullOrEmpty(section.Text("title"))) ? Flaw.Missing("title")
            : AreDistinct(rows.Select(row => row.Text("id"))) ? null
            : Flaw.Value("must have rows with distinct ids");
    }

    private static Flaw? HasOneFlow(JsonElement parameters) =>
        parameters.Member("flow_id") is null == parameters.Member("flow_name") is null ? Flaw.Parameter("must have either flow_id or flow_name") : null;

    private static bool AreDistinct(IEnumerable<string?> values)
    {
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        return values.All(seen.Add);
    }
}
