// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>The published schemas of messages, repaired.</summary>
/// <remarks>
/// As published none of the file's own examples fits. Repaired are: members closed in the wrong place, which forbade the common ones; recipients by user id,
/// the opaque value and the key hash, which were missing; <c>policy</c> of a language, no longer needed; the pattern of a button's index, which
/// refused 0 and 1; kinds of interactive messages, of buttons and of parameters that came since; numbers as positions; the number of contacts and their types;
/// overlapping actions; the longer body of a list; media with a file name, a caption and voice.
/// </remarks>
internal static class RepairedSchema
{
    private static readonly string[] Messages =
        ["TextMessage", "AudioMessage", "VideoMessage", "DocumentMessage", "ImageMessage", "LocationMessage", "StickerMessage", "ReactionMessage", "InteractiveMessage", "TemplateMessage", "ContactsMessage"];

    public static SchemaOracle Load(string kind)
    {
        var schemas = GraphFile.Schemas.DeepClone().AsObject();
        foreach (var name in Messages)
        {
            var own = schemas[name]!["allOf"]![1]!.AsObject();
            own.Remove("additionalProperties");
            own["required"]!.AsArray().Add("type");
            schemas[name]!["unevaluatedProperties"] = false;
        }

        RepairCommon(schemas);
        RepairBodies(schemas);
        RepairInteractive(schemas);
        RepairTemplates(schemas);
        return new SchemaOracle(schemas, kind);
    }

    private static void RepairCommon(JsonObject schemas)
    {
        var common = schemas["BaseMessageProperties"]!;
        common["required"] = Parse("""["messaging_product","type"]""");
        common["anyOf"] = Parse("""[{"required":["to"]},{"required":["recipient"]}]""");
        Set(common, "messaging_product", """{"const":"whatsapp"}""");
        Set(common, "recipient", """{"type":"string","pattern":"^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$"}""");
        Set(common, "biz_opaque_callback_data", """{"type":"string","maxLength":512}""");
        Set(common, "recipient_identity_key_hash", """{"type":"string"}""");
    }

    private static void RepairBodies(JsonObject schemas)
    {
        var text = Own(schemas, "TextMessage", "text");
        text["required"] = Parse("""["body"]""");
        Set(text, "body", """{"type":"string","minLength":1,"maxLength":4096}""");
        var location = Own(schemas, "LocationMessage", "location");
        location["required"] = Parse("""["latitude","longitude"]""");
        Set(location, "latitude", """{"type":["string","number"]}""");
        Set(location, "longitude", """{"type":["string","number"]}""");
        Own(schemas, "ReactionMessage", "reaction")["required"] = Parse("""["message_id","emoji"]""");
        const string Medium = """{"type":"object","required":["WHERE"],"additionalProperties":false,"properties":{"WHERE":{"type":"string"},"caption":{"type":"string","maxLength":1024},"filename":{"type":"string"},"voice":{"type":"boolean"}}}""";
        schemas["MediaObject"] = new JsonObject { ["oneOf"] = new JsonArray(Parse(Medium.Replace("WHERE", "id", StringComparison.Ordinal)), Parse(Medium.Replace("WHERE", "link", StringComparison.Ordinal))) };
        Own(schemas, "ContactsMessage", "contacts")["maxItems"] = 257;
        schemas["NameObject"]!["required"] = Parse("""["formatted_name"]""");
        foreach (var name in new[] { "AddressObject", "EmailObject", "PhoneObject", "UrlObject" })
        {
            Set(schemas[name]!, "type", """{"type":"string"}""");
        }
    }

    private static void RepairInteractive(JsonObject schemas)
    {
        Add(schemas["InteractiveObject"]!["properties"]!["type"]!["enum"]!, "cta_url", "location_request_message", "contact_request", "voice_call", "carousel", "address_message", "order_details", "order_status");
        schemas["BodyObject"]!["properties"]!["text"]!["maxLength"] = 4096;
        schemas["InteractiveObject"]!["anyOf"] = Parse("""[{"properties":{"type":{"const":"list"}}},{"properties":{"body":{"properties":{"text":{"maxLength":1024}}}}}]""");
        var actions = schemas["ActionObject"]!["oneOf"]!.AsArray();
        actions.Add(Parse("""{"required":["name","parameters"],"additionalProperties":false,"properties":{"name":{"const":"cta_url"},"parameters":{"type":"object","additionalProperties":false,"required":["display_text","url"],"properties":{"display_text":{"type":"string","maxLength":20},"url":{"type":"string"}}}}}"""));
        actions.Add(Parse("""{"required":["name"],"additionalProperties":false,"properties":{"name":{"enum":["send_location","request_contact_info"]}}}"""));
    }

    private static void RepairTemplates(JsonObject schemas)
    {
        schemas["LanguageObject"]!["required"] = Parse("""["code"]""");
        var component = schemas["TemplateComponent"]!;
        Set(component, "index", """{"anyOf":[{"type":"string","pattern":"^[0-9]$"},{"type":"integer"}]}""");
        Add(component["properties"]!["type"]!["enum"]!, "carousel", "limited_time_offer");
        Add(component["properties"]!["sub_type"]!["enum"]!, "flow", "copy_code", "mpm", "voice_call", "CATALOG", "FLOW", "COPY_CODE", "URL", "QUICK_REPLY");
        Set(component, "parameters", """{"type":"array","items":{"type":"object","required":["type"],"properties":{"type":{"enum":["text","currency","date_time","image","video","document","location","payload","coupon_code","action","limited_time_offer"]},"text":{"type":"string"},"parameter_name":{"type":"string"}}}}""");
    }

    private static JsonNode Own(JsonObject schemas, string message, string member) => schemas[message]!["allOf"]![1]!["properties"]![member]!;

    private static void Set(JsonNode schema, string property, string json) => schema["properties"]![property] = Parse(json);

    private static void Add(JsonNode words, params string[] more)
    {
        foreach (var word in more)
        {
            words.AsArray().Add(word);
        }
    }

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;
}
