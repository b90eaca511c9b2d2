// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Sending;

/// <summary>A template with the values that fill it in.</summary>
internal static class TemplateShapes
{
    private static readonly Shape Parameter = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["text"] = Of(Must("text", Text()), May("parameter_name", Text())),
        ["currency"] = Of(Must("currency", AnyObject.And(HasFallback)), May("parameter_name", Text())),
        ["date_time"] = Of(Must("date_time", AnyObject.And(HasFallback)), May("parameter_name", Text())),
        ["image"] = Of(Must("image", MediaShape.Of())),
        ["video"] = Of(Must("video", MediaShape.Of())),
        ["document"] = Of(Must("document", MediaShape.Of(May("filename", Text())))),
        ["location"] = Of(Must("location", MessageLocation())),
        ["payload"] = Of(Must("payload", Text(256))),
        ["coupon_code"] = Of(Must("coupon_code", Text())),
        ["action"] = Of(Must("action", AnyObject)),
    });

    private static readonly Shape Component = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["header"] = Of(May("parameters", List(Parameter, 100, least: 0))),
        ["body"] = Of(May("parameters", List(Parameter, 100, least: 0))),
        ["button"] = Of(
            Must("sub_type", Text()), Must("index", Whole(0, 9)), May("parameters", List(Parameter, 100, least: 0))),
        ["carousel"] = Of(Must("cards", List(AnyObject, 10))),
        ["limited_time_offer"] = Of(Must("parameters", List(AnyObject, 1))),
    });

    public static Shape Template { get; } = Object(
        Must("name", Text(512)),
        Must("language", Object(Must("code", Text()), May("policy", OneOf("deterministic")))),
        May("components", List(Component, 20, least: 0)));

    // Of money and dates only the fallback is shown.
    private static Flaw? HasFallback(JsonElement value) => value.Text("fallback_value") is null ? Flaw.Missing("fallback_value") : null;

    private static ObjectShape Of(params Member[] members) => Object([Must("type", Text()), .. members]);

    private static ObjectShape MessageLocation() => Object(
        Must("latitude", Number(-90, 90)), Must("longitude", Number(-180, 180)), May("name", Text()), May("address", Text()));
}
