// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Sending;

/// <summary>A medium by id or by link, never by both.</summary>
internal static class MediaShape
{
    public static Shape Of(params Member[] more) => Object([May("id", Text()), May("link", Matching("an http(s) URL", IsLink)), .. more]).And(HasOneSource);

    public static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static Flaw? HasOneSource(JsonElement medium) => (medium.Member("id"), medium.Member("link")) switch
    {
        (null, null) => Flaw.Missing("id"),
        (not null, not null) => Flaw.Parameter("must have either id or link"),
        _ => null,
    };
}
