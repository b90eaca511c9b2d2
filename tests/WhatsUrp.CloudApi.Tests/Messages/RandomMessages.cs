// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Messages;

/// <summary>Messages of many kinds, whose lengths and numbers lie around the limits.</summary>
internal static class RandomMessages
{
    private static readonly int[] Edges = [0, 1, 1, 2, 10, 19, 20, 20, 21, 24, 25, 59, 60, 61, 72, 73, 200, 201, 256, 257, 512, 513, 1023, 1024, 1025, 4096, 4097];

    private static readonly Gen<string> Long = Gen.OneOf(Edges).Select(length => new string('à', length));
    private static readonly Gen<string> Short = Gen.OneOf("Sì", "No", "Naggio", "12345678901234567890", "123456789012345678901");
    private static readonly Gen<string?> Footer = Gen.OneOf(Gen.Const((string?)null), Long.Select(text => (string?)text));
    private static readonly Gen<ReplyOption> Option = Gen.Select(Gen.Int[0, 99], Short, Gen.OneOf((string?)null, "Frazioni", "Altro"), (id, title, section) => new ReplyOption($"id{id}", title, null, section));

    private static readonly Gen<MessageContent> Content = Gen.OneOf<MessageContent>(
        Long.Select(text => (MessageContent)new TextContent(text)),
        Gen.Select(Long, Option.Array[0, 4], Footer, (text, options, footer) => (MessageContent)new ChoiceContent(text, [.. options]) { Footer = footer }),
        Gen.Select(Long, Option.Array[0, 11], Short, (text, options, label) => (MessageContent)new ChoiceContent(text, [.. options], label)),
        Gen.Select(Gen.Enum<MediaKind>(), Footer, Gen.Bool, (kind, caption, isVoice) => (MessageContent)new MediaContent(kind, MediaHandle.OfId("55"), caption) { IsVoice = isVoice }),
        Gen.Select(Gen.Double[-200, 200], Gen.Double[-200, 200], (latitude, longitude) => (MessageContent)new LocationContent(new GeoPosition(latitude, longitude))),
        Gen.Select(Long, Short, (text, label) => (MessageContent)new LinkContent(text, label, new Uri("https://example.org"))),
        Gen.Select(Long, Short, Gen.OneOf((string?)null, "{}", "[]", "{"), (text, label, data) => (MessageContent)new FlowContent(text, label, "77") { Screen = "S", Data = data }),
        Gen.Select(Long.Array[0, 3], Gen.Int[-1, 11], (values, index) => (MessageContent)new TemplateContent("avviso", "it", [TemplateComponent.BodyOf(values), new TemplateComponent.Button(TemplateButtonKind.Url, index, new TemplateParameter.Text("x"))])));

    public static Gen<OutboundMessage> Any { get; } = Gen.Select(Content, Footer, (content, correlation) => CloudBench.Message(content) with { Correlation = correlation });
}
