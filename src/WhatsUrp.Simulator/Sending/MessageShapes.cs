// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Sending;

/// <summary>The object of each kind of message, with Meta's limits.</summary>
internal static class MessageShapes
{
    public const int CaptionLength = 1024;

    private static readonly Shape Caption = Text(CaptionLength, least: 0);

    public static FrozenDictionary<string, Shape> ByKind { get; } = new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["text"] = Object(Must("body", Text(4096)), May("preview_url", Shape.Boolean)),
        ["image"] = MediaShape.Of(May("caption", Caption)),
        ["video"] = MediaShape.Of(May("caption", Caption)),
        ["document"] = MediaShape.Of(May("caption", Caption), May("filename", Text())),
        ["audio"] = MediaShape.Of(May("voice", Shape.Boolean)),
        ["sticker"] = MediaShape.Of(),
        ["location"] = Object(
            Must("latitude", Number(-90, 90)), Must("longitude", Number(-180, 180)), May("name", Text()), May("address", Text())),
        ["contacts"] = List(ContactShape.Card, most: 257),
        ["reaction"] = Object(Must("message_id", Text()), Must("emoji", Text(least: 0))),
        ["interactive"] = InteractiveShapes.All,
        ["template"] = TemplateShapes.Template,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands around the object of the kind.</summary>
    public static Shape Envelope(string kind) => EnvelopesByKind[kind];

    private static readonly FrozenDictionary<string, Shape> EnvelopesByKind = ByKind.ToFrozenDictionary(
        pair => pair.Key,
        pair => (Shape)Object(
            Must("messaging_product", OneOf("whatsapp")),
            May("recipient_type", OneOf("individual", "group")),
            May("to", Text()),
            May("recipient", Text()),
            Must("type", Text()),
            May("context", Object(Must("message_id", Text()))),
            May("biz_opaque_callback_data", Text(512)),
            May("recipient_identity_key_hash", Text()),
            Must(pair.Key, pair.Value)),
        StringComparer.Ordinal);

    /// <summary>A read mark, with or without the sign of typing.</summary>
    public static Shape ReadMark { get; } = Object(
        Must("messaging_product", OneOf("whatsapp")),
        Must("status", OneOf("read")),
        Must("message_id", Text()),
        May("typing_indicator", Object(Must("type", OneOf("text")))));
}
