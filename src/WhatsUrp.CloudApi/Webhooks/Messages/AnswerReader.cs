// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads what citizens tap: buttons, list rows, forms, emoji.</summary>
internal static class AnswerReader
{
    public static ReceivedContent Interactive(Part interactive)
    {
        if (!interactive.IsObject)
        {
            interactive.Context.Note(WebhookIrregularity.Missing, "interactive");
            return new InteractiveContent(Type: null);
        }

        var (button, row, flow, call) = (interactive["button_reply"u8], interactive["list_reply"u8], interactive["nfm_reply"u8], interactive["call_permission_reply"u8]);
        return (button.IsObject, row.IsObject, flow.IsObject, call.IsObject) switch
        {
            (true, _, _, _) => Choice(button, fromList: false),
            (_, true, _, _) => Choice(row, fromList: true),
            (_, _, true, _) => Flow(flow),
            (_, _, _, true) => new CallPermissionContent(
                call["response"u8].TextOrMissing("interactive.response"), call["expiration_timestamp"u8].Instant, call["response_source"u8].Word),
            _ => new InteractiveContent(interactive["type"u8].Word),
        };
    }

    public static TemplateButtonContent Button(Part button) => new(button["payload"u8].Word, button["text"u8].TextOrMissing("button.text"));

    public static ReactionContent Reaction(Part reaction) => new(reaction["message_id"u8].TextOrMissing("reaction.message_id"), reaction["emoji"u8].Word);

    private static ChoiceContent Choice(Part reply, bool fromList) =>
        new(reply["id"u8].TextOrMissing("interactive.id"), reply["title"u8].TextOrMissing("interactive.title"), reply["description"u8].Word, fromList);

    /// <remarks>The answer is JSON in a string; as JSON itself it is taken too.</remarks>
    private static FlowAnswerContent Flow(Part flow)
    {
        var response = flow["response_json"u8];
        var json = response.IsObject ? response.Raw.GetText() : response.TextOrMissing("interactive.response_json");
        var isObject = response.IsObject || IsJsonObject(json);
        if (!isObject)
        {
            flow.Context.Note(WebhookIrregularity.BadFlowAnswer, "interactive.response_json");
        }

        return new FlowAnswerContent(flow["name"u8].Word, flow["body"u8].Word, json, isObject);
    }

    private static bool IsJsonObject(string json)
    {
        // Most of what is no object never reaches the parser, whose complaint is an exception.
        if (!json.AsSpan().TrimStart().StartsWith('{'))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = json.Length + 1 });
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
