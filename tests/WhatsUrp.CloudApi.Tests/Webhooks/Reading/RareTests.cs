// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

/// <summary>Shapes that are rare, old, new, or of others' making: each is typed and counted, none is lost, and none is too much for the translator.</summary>
public sealed class RareTests
{
    private const string Metadata = """
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"390583123456","phone_number_id":"106540352242922"}
        """;

    private static readonly WebhookTranslator Translator = new(new LineTable([new LineNumber(new LineId("san-romano"), Payload.NumberId, Payload.Account)]));

    public static TheoryData<string, string, string> Shapes => new()
    {
        // Messages whose members are of another type than documented, or null.
        { "ids and times as numbers", "MessageReceived", Payload.Value("""
            "contacts":[{"profile":{"name":"Mario"},"wa_id":393331234567}],"messages":[{"from":393331234567,"id":77,"timestamp":1793606400,"type":"text","text":{"body":"Ciao"}}]
            """) },
        { "a time in milliseconds", "MessageReceived", Payload.Messages("""{"from":"393331234567","id":"wamid.A","timestamp":1793606400123,"type":"text","text":{"body":"Ciao"}}""") },
        { "members that are null", "MessageReceived", Payload.Value("""
            "contacts":null,"statuses":null,"errors":null,"messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"text","text":{"body":"Ciao"},"context":null,"referral":null,"errors":null,"image":null,"group_id":null}]
            """) },
        { "a contact without a profile", "MessageReceived", Payload.Value("""
            "contacts":[{"wa_id":"393331234567"},null,{"profile":null}],"messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"text","text":{"body":"Ciao"}}]
            """) },
        { "a text that is a word", "MessageReceived", Payload.Messages(Payload.Message("\"type\":\"text\",\"text\":\"Ciao\"")) },
        { "a single message instead of a list", "MessageReceived", Payload.Value($"\"messages\":{Payload.Text()}") },
        { "a type in capitals", "MessageReceived", Payload.Messages(Payload.Message("\"type\":\"TEXT\",\"text\":{\"body\":\"Ciao\"}")) },
        { "a message of no type and no content", "MessageReceived", Payload.Messages(Payload.Message("\"x\":1")) },
        { "messages that are nothing", "MessageReceived UnknownEvent UnknownEvent UnknownEvent MessageReceived", Payload.Value($"\"messages\":[{Payload.Text()},null,7,[],{Payload.Text(id: "wamid.B")}]") },
        { "messages and statuses and errors at once", "MessageReceived StatusChanged ErrorReported", Payload.Value($$"""
            "messages":[{{Payload.Text()}}],"statuses":[{"id":"wamid.S","status":"sent","timestamp":"1793606400","recipient_id":"393331234567"}],"errors":[{"code":"130429","title":"Rate limit hit"}]
            """) },
        { "errors alone, of old form", "ErrorReported", Payload.Value("\"errors\":[{\"code\":131000,\"title\":\"x\",\"details\":\"y\",\"error_data\":\"z\"}]") },

        // Kinds.
        { "a question about a product", "MessageReceived", Payload.Messages(Payload.Message("""
            "type":"text","text":{"body":"Quanto?"},"context":{"from":"390583123456","id":"wamid.Q","referred_product":{"catalog_id":194836987003835,"product_retailer_id":"di9ozbzfi4"}}
            """)) },
        { "an order with numbers as words", "MessageReceived", Payload.Messages(Payload.Message("""
            "type":"order","order":{"catalog_id":"1","text":"","product_items":[{"product_retailer_id":"7","quantity":"2","item_price":"30.5","currency":"EUR"},{}]}
            """)) },
        { "a number that changed, of old form", "MessageReceived", Payload.Value("""
            "messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"system","system":{"body":"changed","new_wa_id":"393337654321","type":"customer_changed_number","customer":"393331234567","identity":"x"}}]
            """) },
        { "an identity that changed", "MessageReceived", Payload.Value("""
            "messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"system","system":{"body":"changed","type":"customer_identity_changed","wa_id":"393331234567","customer":"393331234567"},"identity":{"acknowledged":true,"created_timestamp":1793606400,"hash":"aGFzaA=="}}]
            """) },
        { "a user id that changed, as a message", "MessageReceived", Payload.Value("""
            "messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"system","system":{"type":"user_changed_user_id","user_id":"IT.9","body":"b"}}]
            """) },
        { "answers of a payment and of an address", "MessageReceived MessageReceived MessageReceived", Payload.Messages(
            Payload.Message("\"type\":\"interactive\",\"interactive\":{\"type\":\"payment_method\",\"payment_method\":{\"payment_method\":\"upi\"}}"),
            Payload.Message("\"type\":\"interactive\",\"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"name\":\"address_message\",\"response_json\":\"{}\"}}", "wamid.B"),
            Payload.Message("\"type\":\"interactive\",\"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"response_json\":\"[1]\"}}", "wamid.C")) },
        { "kinds that nobody documents", "MessageReceived MessageReceived MessageReceived MessageReceived MessageReceived MessageReceived", Payload.Messages(
            ((string[])["gif", "group_invite", "hsm", "poll_creation", "ephemeral", "errors"]).Select((type, at) => Payload.Message($"\"type\":\"{type}\",\"{type}\":{{\"x\":1}}", $"wamid.{at}"))) },
        { "a message of a group", "MessageReceived", Payload.Messages(Payload.Message("\"group_id\":\"Y2FwaV9n\",\"type\":\"text\",\"text\":{\"body\":\"Ciao\"}")) },
        { "a reaction that was taken back", "MessageReceived", Payload.Messages(Payload.Message("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.Q\"}")) },
        { "a medium without a type", "MessageReceived", Payload.Messages(Payload.Message("\"type\":\"image\",\"image\":{\"id\":71}")) },
        { "what cannot be shown", "MessageReceived", Payload.Messages(Payload.Message("\"type\":\"unsupported\",\"errors\":[{\"code\":131051,\"title\":\"t\",\"details\":\"d\"}]")) },

        // Statuses.
        { "a status of a payment", "StatusChanged", Payload.Statuses("""
            {"id":"wamid.S","recipient_id":"393331234567","type":"payment","status":"captured","payment":{"reference_id":"r","amount":{"value":1,"offset":100},"currency":"EUR"},"timestamp":"1793606400"}
            """) },
        { "a status of old times", "StatusChanged StatusChanged", Payload.Statuses(
            """{"id":"wamid.S","status":"sent","timestamp":"1793606400","recipient_id":"393331234567","conversation":{"id":"c","expiration_timestamp":1793692800,"origin":{"type":"user_initiated"}},"pricing":{"pricing_model":"CBP","billable":"true","category":"user_initiated"}}""",
            """{"id":"wamid.S","status":"warning","timestamp":"asdf","errors":{"code":131051}}""") },
        { "a status of nobody", "StatusChanged", Payload.Statuses("""{"id":"wamid.S","status":"failed","timestamp":null,"recipient_id":null,"errors":[null,{"code":null}]}""") },

        // Calls.
        { "calls in all their forms", "CallReported CallReported StatusChanged", Payload.Change("calls", $$"""
            { {{Metadata}},"contacts":[{"profile":{"name":"Mario"},"wa_id":"393331234567"}],
            "calls":[{"id":"wacid.1","to":"390583123456","from":"393331234567","event":"connect","timestamp":"1793606400","direction":"USER_INITIATED","session":{"sdp_type":"offer","sdp":"v=0"} },
              {"id":"wacid.1","to":"390583123456","from":"393331234567","event":"terminate","direction":"USER_INITIATED","status":["COMPLETED"],"start_time":"1793606400","end_time":"1793606500","duration":"100","timestamp":"1793606500"}],
            "statuses":[{"id":"wacid.2","timestamp":"1793606400","type":"call","status":"RINGING","recipient_id":"393331234567"}]}
            """) },

        // The Business app beside the API.
        { "a history", "NoticeReceived", Payload.Change("history", $$"""
            { {{Metadata}},"history":[{"metadata":{"phase":0,"chunk_order":1,"progress":55},"threads":[{"id":"393331234567","messages":[{{Payload.Text()}}]}]}]}
            """) },
        { "a history that was declined", "NoticeReceived", Payload.Change("history", $$"""{ {{Metadata}},"history":[{"errors":[{"code":2593109,"title":"declined"}]}]}""") },
        { "media of a history", "MessageReceived", Payload.Change("history", $$"""{ {{Metadata}},"messages":[{"from":"393331234567","id":"wamid.H","timestamp":"1793606400","type":"image","image":{"id":"1"} }]}""") },
        { "contacts of the app", "NoticeReceived", Payload.Change("smb_app_state_sync", $$"""
            { {{Metadata}},"state_sync":[{"type":"contact","contact":{"full_name":"Mario Rossi","phone_number":"393331234567"},"action":"add","metadata":{"timestamp":"1793606400"} }]}
            """) },
        { "echoes under both names", "MessageEchoed MessageEchoed", Payload.Change("smb_message_echoes", $$"""
            { {{Metadata}},"message_echoes":[{"from":"390583123456","to":"393331234567","id":"wamid.E","timestamp":"1793606400","type":"text","text":{"body":"Dallo sportello"} },{"id":"wamid.F","type":"revoke","revoke":{"original_message_id":"wamid.E"} }]}
            """) },
        { "echoes under another field", "MessageEchoed", Payload.Change("message_echoes", """{"message_echoes":[{"from":"390583123456","to":"393331234567","id":"wamid.E","timestamp":"1793606400","type":"text","text":{"body":"x"}}]}""") },
        { "a conversation handed over", "NoticeReceived MessageReceived", """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messaging_handovers","value":{"messaging_product":"whatsapp","sender":{"phone_number":"393331234567"},"timestamp":"1793606400","type":"pass_thread_control"}},
              {"field":"standby","value":{"messages":[{"from":"393331234567","id":"wamid.A","timestamp":"1793606400","type":"text","text":{"body":"x"}}]}}]}]}
            """ },

        // Groups.
        { "groups", "GroupChanged GroupChanged", Payload.Change("group_participants_update", $$"""
            { {{Metadata}},"groups":[{"timestamp":1793606400,"group_id":"g","type":"group_participants_add","added_participants":[{"wa_id":"393331234567"}]},{"group_id":"g","type":"group_join_request_created","wa_id":"393331234567"}]}
            """) },
        { "a group without its list", "UnknownEvent", Payload.Change("group_settings_update", $$"""{ {{Metadata}},"group_id":"g"}""") },

        // Citizens.
        { "a user id that changed", "UserIdChanged", Payload.Change("user_id_update", """{"messaging_product":"whatsapp","user_id_update":[{"wa_id":"393331234567","detail":"d","user_id":{"previous":"IT.1","current":"IT.9"},"parent_user_id":null,"timestamp":1750269342}]}""") },
        { "a preference without metadata", "PreferenceChanged PreferenceChanged", Payload.Change("user_preferences", """{"user_preferences":[{"wa_id":393331234567,"category":"marketing_messages","value":"stop","timestamp":1731705721},{"user_id":"IT.1","value":"resume","timestamp":"1731705721"}]}""") },
        { "an action", "NoticeReceived", Payload.Value("\"user_actions\":[{\"timestamp\":\"1793606400\",\"action_type\":\"marketing_messages_link_click\",\"marketing_messages_link_click_data\":{\"click_id\":\"1\"}}]") },

        // Accounts, numbers, templates.
        { "a quality without limits", "NumberQualityChanged", Payload.Change("phone_number_quality_update", """{"display_phone_number":390583123456,"event":"FLAGGED","current_limit":"TIER_1K","old_limit":null}""") },
        { "a capability as a number and as a word", "CapabilityChanged CapabilityChanged", """
            {"object":"whatsapp_business_account","entry":[{"id":"1","time":1793606400,"changes":[{"field":"business_capability_update","value":{"max_daily_conversation_per_phone":-1,"max_phone_numbers_per_business":25}}]},
              {"id":"1","time":"1793606400","changes":[{"field":"business_capability_update","value":{"max_daily_conversations_per_business":"TIER_2K"}}]}]}
            """ },
        { "a category that is detected", "TemplateCategoryChanged TemplateCategoryChanged", """
            {"object":"whatsapp_business_account","entry":[{"id":102290129340398,"time":1751247548,"changes":[{"field":"template_correct_category_detection","value":{"message_template_id":3078,"message_template_name":"avviso","message_template_language":"it","category":"UTILITY","correct_category":"MARKETING"}},
              {"field":"template_category_update","value":{"message_template_id":3078,"message_template_name":"avviso","message_template_language":"it","previous_category":"UTILITY","new_category":"MARKETING"}}]}]}
            """ },
        { "security", "NumberSecured", Payload.Change("security", """{"display_phone_number":"390583123456","event":"PIN_RESET_REQUEST","requester":61555822107539}""") },
        { "a review, a name, an alert", "AccountReviewed NumberNameDecided AccountAlerted", """
            {"object":"whatsapp_business_account","entry":[{"id":"1","time":1793606400,"changes":[{"field":"account_review_update","value":{"decision":"APPROVED"}},{"field":"phone_number_name_update","value":{"display_phone_number":"390583123456","decision":"APPROVED","requested_verified_name":"X","rejection_reason":null}},
              {"field":"account_alerts","value":{"entity_type":"WABA","entity_id":123,"alert_severity":"CRITICAL","alert_status":"NONE","alert_type":"OBA_APPROVED","alert_description":"x"}}]}]}
            """ },
        { "fields without a use for us", "NoticeReceived NoticeReceived NoticeReceived NoticeReceived NoticeReceived NoticeReceived", "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"time\":1,\"changes\":["
            + string.Join(',', ((string[])["flows", "partner_solutions", "automatic_events", "payment_configuration_update", "tracking_events", "business_status_update"]).Select(one => $"{{\"field\":\"{one}\",\"value\":{{\"event\":\"X\",\"status\":1}}}}")) + "]}]}" },
        { "a field of tomorrow", "UnknownEvent", Payload.Change("something_new", """{"messaging_product":"whatsapp","x":[{"y":null}]}""") },

        // Envelopes.
        { "entries without changes", "UnknownEvent UnknownEvent MessageReceived", """
            {"object":"whatsapp_business_account","entry":[{"id":"1"},{"id":"1","messaging":[{"message":{"text":"x"}}]},{"id":"1","changes":[]},{"id":"1","changes":[{"field":"messages","value":{"messages":[{"from":"393331234567","id":"w","timestamp":"1","type":"text","text":{"body":"x"}}]}}]}]}
            """ },
        { "a change without a field", "MessageReceived", """{"object":"whatsapp_business_account","entry":{"id":1,"changes":{"value":{"messages":[{"from":"393331234567","id":"w","timestamp":"1","type":"text","text":{"body":"x"}}]}}}}""" },
        { "a value that is none", "UnknownEvent UnknownEvent UnknownEvent", """{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":null},{"field":"flows","value":"x"},{"field":"messages"}]}]}""" },
        { "the software on premises", "MessageReceived StatusChanged", """
            {"contacts":[{"profile":{"name":"Mario"},"wa_id":"393331234567"}],"messages":[{"from":"393331234567","id":"ABGG","timestamp":"1518694235","text":{"body":"Ciao"},"type":"text"}],"statuses":[{"id":"ABGH","recipient_id":"393331234567","status":"read","timestamp":"1518694700"}]}
            """ },
        { "envelopes gathered by a gateway", "MessageReceived MessageReceived", $"[{Payload.Messages(Payload.Text())},{Payload.Messages(Payload.Text(id: "wamid.B"))}]" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_rare_shape_is_read_whole(string name, string events, string body)
    {
        var batch = Payload.Read(body);

        Assert.True(batch.IsReadable, name);
        Assert.Equal(events, string.Join(' ', batch.Events.Select(one => one.GetType().Name)));
        Assert.All(batch.Events, one => JsonDocument.Parse(one.Raw.Utf8).Dispose());
        Assert.True(Translator.Translate(batch).Count >= batch.Events.Count(one => one is not UnknownEvent));
    }

    [Fact]
    public void A_call_of_a_citizen_is_told_to_the_line_and_one_of_the_office_or_its_end_is_not()
    {
        const string Call = """{"id":"wacid.1","from":"393331234567","event":"EVENT","timestamp":"1793606400","direction":"DIRECTION"}""";
        var calls = string.Join(',', new[] { ("connect", "USER_INITIATED"), ("terminate", "USER_INITIATED"), ("connect", "BUSINESS_INITIATED") }
            .Select(one => Call.Replace("EVENT", one.Item1, StringComparison.Ordinal).Replace("DIRECTION", one.Item2, StringComparison.Ordinal)));

        var items = Translator.Translate(Payload.Read(Payload.Change("calls", $"{{ {Metadata},\"calls\":[{calls}]}}")));

        var called = Assert.Single(items.OfType<WebhookItem.Notice>(), notice => notice.Event is LineEvent.Called).Event;
        Assert.Equal("393331234567", Assert.IsType<LineEvent.Called>(called).Citizen.Phone?.Digits);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1793606400), called.At);
        Assert.Equal(3, items.Count);
    }
}
