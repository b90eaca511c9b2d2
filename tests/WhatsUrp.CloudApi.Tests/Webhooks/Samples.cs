// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Tests.Webhooks;

/// <summary>One fictional webhook of each sort that the protocol knows, by name.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["text"] = Payload.Messages(Payload.Text()),
        ["text_of_a_username"] = Payload.Value("""
            "contacts":[{"profile":{"name":"Anna","username":"@anna.v"},"user_id":"IT.77","parent_user_id":"IT.ENT.8","identity_key_hash":"kh"}],
            "messages":[{"from_user_id":"IT.77","from_parent_user_id":"IT.ENT.8","id":"wamid.A","timestamp":"1793606400","type":"text","text":{"body":"Salve"}}]
            """),
        ["text_from_an_advertisement"] = Payload.Messages(Payload.Message("""
            "type":"text","text":{"body":"Salve"},"referral":{"source_url":"https://example.it/p","source_id":"9","source_type":"post","headline":"Avviso","body":"Scrivici","media_type":"image","image_url":"https://example.it/i","thumbnail_url":"https://example.it/t","ctwa_clid":"C","welcome_message":{"text":"Ciao"}}
            """)),
        ["forwarded_answer"] = Payload.Messages(Payload.Message("""
            "type":"text","text":{"body":"Inoltro"},"context":{"from":"390583123456","id":"wamid.Q","frequently_forwarded":true,"referred_product":{"catalog_id":"c","product_retailer_id":"p"}}
            """)),
        ["image"] = Payload.Messages(Payload.Message("""
            "type":"image","image":{"mime_type":"image/jpeg","sha256":"c2hh","id":"71","url":"https://example.it/m","caption":"Buca in via Roma"}
            """)),
        ["video"] = Payload.Messages(Payload.Message("""
            "type":"video","video":{"mime_type":"video/mp4","sha256":"c2hh","id":"72"}
            """)),
        ["voice_note"] = Payload.Messages(Payload.Message("""
            "type":"audio","audio":{"mime_type":"audio/ogg; codecs=opus","sha256":"c2hh","id":"73","voice":true}
            """)),
        ["voice_note_of_old"] = Payload.Messages(Payload.Message("""
            "type":"voice","voice":{"mime_type":"audio/ogg; codecs=opus","sha256":"c2hh","id":"74"}
            """)),
        ["document"] = Payload.Messages(Payload.Message("""
            "type":"document","document":{"mime_type":"application/pdf","sha256":"c2hh","id":"75","filename":"modulo.pdf","caption":"Il modulo"}
            """)),
        ["sticker"] = Payload.Messages(Payload.Message("""
            "type":"sticker","sticker":{"mime_type":"image/webp","sha256":"c2hh","id":"76","animated":true}
            """)),
        ["location"] = Payload.Messages(Payload.Message("""
            "type":"location","location":{"latitude":44.17,"longitude":10.49,"name":"Piazza","address":"Via Roma 1","url":"https://example.it/l"}
            """)),
        ["contacts"] = Payload.Messages(Payload.Message("""
            "type":"contacts","contacts":[{"name":{"formatted_name":"Idraulico Bianchi"},"phones":[{"phone":"+39 333 7654321","wa_id":"393337654321","type":"CELL"}],"emails":[{"email":"b@example.it"}],"addresses":[{"street":"Via Po 2","zip":"55030","city":"Villetta"}],"urls":[{"url":"https://example.it"}],"org":{"company":"Bianchi"},"birthday":"1970-01-02"},{"origin":"other","vcard":"BEGIN:VCARD","phones":[{"phone":"115"}]}]
            """)),
        ["own_number_on_request"] = Payload.Value("""
            "contacts":[{"profile":{"name":"Anna"},"user_id":"IT.77"}],
            "messages":[{"from_user_id":"IT.77","id":"wamid.D","timestamp":"1793606400","type":"contacts","contacts":[{"origin":"contact_request","phones":[{"phone":"+39 333 7654321","wa_id":"393337654321","type":"CELL"}]}]}]
            """),
        ["button_reply"] = Payload.Messages(Payload.Message("""
            "type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"wu:confirm","title":"Confermo"}},"context":{"from":"390583123456","id":"wamid.Q"}
            """)),
        ["list_reply"] = Payload.Messages(Payload.Message("""
            "type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"row-2","title":"Villetta","description":"Frazione"}}
            """)),
        ["flow_reply"] = Payload.Messages(Payload.Message("""
            "type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{\"frazione\":\"Villetta\"}"}}
            """)),
        ["call_permission"] = Payload.Messages(Payload.Message("""
            "type":"interactive","interactive":{"type":"call_permission_reply","call_permission_reply":{"response":"accept","expiration_timestamp":1793692800,"response_source":"user_action"}}
            """)),
        ["payment_method"] = Payload.Messages(Payload.Message("""
            "type":"interactive","interactive":{"type":"payment_method","payment_method":{"x":1}}
            """)),
        ["interactive_that_failed"] = Payload.Value($$"""
            "messages":[{{Payload.Message("\"type\":\"interactive\"")}}],"errors":[{"code":131000,"title":"Something went wrong"}]
            """),
        ["template_button"] = Payload.Messages(Payload.Message("""
            "type":"button","button":{"payload":"wu:off","text":"Cancellami"},"context":{"id":"wamid.Q"}
            """)),
        ["reaction"] = Payload.Messages(Payload.Message("""
            "type":"reaction","reaction":{"message_id":"wamid.Q","emoji":"\ud83d\udc4d"}
            """)),
        ["reaction_taken_back"] = Payload.Messages(Payload.Message("""
            "type":"reaction","reaction":{"message_id":"wamid.Q","emoji":""}
            """)),
        ["order"] = Payload.Messages(Payload.Message("""
            "type":"order","order":{"catalog_id":"1","text":"Per sabato","product_items":[{"product_retailer_id":"sacchi","quantity":2,"item_price":"1.5","currency":"EUR"}]}
            """)),
        ["new_number"] = Payload.Value($$"""
            "messages":[{{Payload.Message("\"type\":\"system\",\"system\":{\"body\":\"User changed\",\"type\":\"user_changed_number\",\"wa_id\":\"393339999999\"}")}}]
            """),
        ["new_number_of_old"] = Payload.Value($$"""
            "messages":[{{Payload.Message("\"type\":\"system\",\"system\":{\"type\":\"customer_changed_number\",\"customer\":\"393331234567\",\"new_wa_id\":\"393339999999\"}")}}]
            """),
        ["new_user_id"] = Payload.Value($$"""
            "messages":[{{Payload.Message("\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\",\"user_id\":\"IT.9\",\"body\":\"User changed\"}")}}]
            """),
        ["new_identity"] = Payload.Value($$"""
            "messages":[{{Payload.Message("\"type\":\"system\",\"system\":{\"type\":\"customer_identity_changed\"},\"identity\":{\"acknowledged\":true,\"hash\":\"h\"}")}}]
            """),
        ["unsupported"] = Payload.Messages(Payload.Message("""
            "type":"unsupported","errors":[{"code":131051,"title":"Unsupported","message":"Unsupported","error_data":{"details":"Not supported"}}],"unsupported":{"type":"poll"}
            """)),
        ["unknown_of_old"] = Payload.Messages(Payload.Message("""
            "type":"unknown","errors":[{"code":131051,"details":"Not supported","title":"Unsupported"}]
            """)),
        ["edit"] = Payload.Messages(Payload.Message("""
            "type":"edit","edit":{"original_message_id":"wamid.O","message":{"context":{"id":"wamid.Q"},"type":"text","text":{"body":"ISCRIZIONE ON"}}}
            """)),
        ["revoke"] = Payload.Messages(Payload.Message("""
            "type":"revoke","revoke":{"original_message_id":"wamid.O"}
            """)),
        ["welcome_request"] = Payload.Messages(Payload.Message("\"type\":\"request_welcome\"")),
        ["group_message"] = Payload.Messages(Payload.Message("""
            "type":"text","text":{"body":"A tutti"},"group_id":"G1"
            """)),
        ["no_type"] = Payload.Messages(Payload.Message("""
            "location":{"latitude":"44.17","longitude":"10.49"}
            """)),
        ["type_of_tomorrow"] = Payload.Messages(Payload.Message("""
            "type":"hologram","hologram":{"id":"1"}
            """)),
        ["sent"] = Payload.Statuses("""{"id":"wamid.X","status":"sent","timestamp":"1793606400","recipient_id":"393331234567","biz_opaque_callback_data":"wu1.a","conversation":{"id":"c","expiration_timestamp":"1793692800","origin":{"type":"utility"}},"pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"}}"""),
        ["delivered_to_a_user_id"] = Payload.Statuses("""{"id":"wamid.X","status":"delivered","timestamp":"1793606400","recipient_user_id":"IT.1","parent_recipient_user_id":"IT.ENT.2"}"""),
        ["read_in_a_group"] = Payload.Statuses("""{"id":"wamid.X","status":"read","timestamp":"1793606400","recipient_id":"G1","recipient_type":"group","recipient_participant_id":"393331234567"}"""),
        ["played"] = Payload.Statuses("""{"id":"wamid.X","status":"played","timestamp":"1793606400","recipient_id":"393331234567"}"""),
        ["failed"] = Payload.Statuses("""{"id":"wamid.X","status":"failed","timestamp":"1793606400","recipient_id":"393331234567","errors":[{"code":131049,"title":"Not delivered","message":"Not delivered","error_data":{"details":"Healthy ecosystem"},"href":"https://example.it/e"}]}"""),
        ["call_status"] = Payload.Change("calls", """{"statuses":[{"id":"wacid.1","type":"call","status":"RINGING","timestamp":"1793606400","recipient_id":"393331234567"}]}"""),
        ["call"] = Payload.Change("calls", """{"calls":[{"id":"wacid.1","from":"393331234567","event":"terminate","direction":"USER_INITIATED","status":"COMPLETED","duration":120,"timestamp":"1793606400"}]}"""),
        ["template_rejected"] = Payload.Change("message_template_status_update", """{"event":"REJECTED","message_template_id":12,"message_template_name":"allerta","message_template_language":"it","reason":"INVALID_FORMAT","message_template_category":"UTILITY","rejection_info":{"reason":"Adjacent parameters.","recommendation":"Separate them."}}""", ",\"time\":1793606400"),
        ["template_paused"] = Payload.Change("message_template_status_update", """{"event":"PAUSED","message_template_id":12,"message_template_name":"allerta","message_template_language":"it","reason":null,"other_info":{"title":"FIRST_PAUSE","description":"Three hours."},"disable_info":{"disable_date":"2026-12-01"}}"""),
        ["template_quality"] = Payload.Change("message_template_quality_update", """{"previous_quality_score":"GREEN","new_quality_score":"RED","message_template_id":12,"message_template_name":"allerta","message_template_language":"it"}"""),
        ["template_quality_under_another_name"] = Payload.Change("message_template_status_update", """{"previous_quality_score":"GREEN","new_quality_score":"YELLOW","message_template_id":12,"message_template_name":"allerta","message_template_language":"it"}"""),
        ["template_text"] = Payload.Change("message_template_components_update", """{"message_template_id":12,"message_template_name":"allerta","message_template_language":"it","message_template_element":"Allerta {{livello}}","message_template_title":"Meteo","message_template_footer":"Comune"}"""),
        ["template_category_announced"] = Payload.Change("template_category_update", """{"message_template_id":12,"message_template_name":"allerta","message_template_language":"it","new_category":"UTILITY","correct_category":"MARKETING","category_update_timestamp":1793692800}"""),
        ["template_category_done"] = Payload.Change("template_category_update", """{"message_template_id":12,"message_template_name":"allerta","message_template_language":"it","previous_category":"UTILITY","new_category":"MARKETING"}"""),
        ["number_quality"] = Payload.Change("phone_number_quality_update", """{"display_phone_number":"390583123456","event":"THROUGHPUT_UPGRADE","max_daily_conversations_per_business":"TIER_10K","old_limit":"TIER_2K"}"""),
        ["number_name"] = Payload.Change("phone_number_name_update", """{"display_phone_number":"390583123456","decision":"REJECTED","requested_verified_name":"Comune","rejection_reason":"NAME"}"""),
        ["capability"] = Payload.Change("business_capability_update", """{"max_daily_conversations_per_business":2000,"max_phone_numbers_per_business":25,"max_phone_numbers_per_waba":"20"}"""),
        ["security"] = Payload.Change("security", """{"display_phone_number":"390583123456","event":"PIN_CHANGED","requester":"61"}"""),
        ["username"] = Payload.Change("business_username_update", """{"display_phone_number":"390583123456","username":"@comune","status":"approved"}"""),
        ["account_restricted"] = Payload.Change("account_update", """{"event":"ACCOUNT_RESTRICTION","restriction_info":[{"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING","expiration":1793692800}]}""", ",\"time\":1793606400"),
        ["account_banned"] = Payload.Change("account_update", """{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"DISABLE","waba_ban_date":"1 December 2026"},"violation_info":{"violation_type":"SPAM"},"waba_info":{"waba_id":"5"},"country":"IT"}"""),
        ["account_alert"] = Payload.Change("account_alerts", """{"entity_type":"PHONE_NUMBER","entity_id":"5","alert_info":{"alert_severity":"CRITICAL","alert_status":"ACTIVE","alert_type":"LIMIT","alert_description":"Look"}}"""),
        ["account_review"] = Payload.Change("account_review_update", """{"decision":"APPROVED"}"""),
        ["marketing_stopped"] = Payload.Value("""
            "user_preferences":[{"wa_id":"393331234567","user_id":"IT.1","category":"marketing_messages","value":"stop","detail":"User stopped","timestamp":1793606400},{"user_id":"IT.1","category":"marketing_messages","value":"signup","signup_id":"5","timestamp":"1793606401"}]
            """),
        ["user_id_update"] = Payload.Change("user_id_update", """{"user_id_update":[{"wa_id":"393331234567","detail":"d","user_id":{"previous":"IT.1","current":"IT.9"},"parent_user_id":{"previous":"IT.ENT.1","current":"IT.ENT.9"},"timestamp":"1793606400"}]}"""),
        ["echo"] = Payload.Change("smb_message_echoes", """{"message_echoes":[{"from":"390583123456","to":"393331234567","id":"wamid.E","timestamp":"1793606400","type":"text","text":{"body":"Provvediamo"}}]}"""),
        ["group"] = Payload.Change("group_settings_update", """{"groups":[{"group_id":"G1","type":"group_settings_update","request_id":"R","group_subject":{"text":"Consiglio"},"timestamp":"1793606400"}]}"""),
        ["user_action"] = Payload.Value("""
            "user_actions":[{"action_type":"marketing_messages_link_click","timestamp":"1793606400"}]
            """),
        ["flow"] = Payload.Change("flows", """{"event":"FLOW_STATUS_CHANGE","flow_id":"5"}"""),
        ["field_of_tomorrow"] = Payload.Change("telepathy", """{"thought":"none"}"""),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static IEnumerable<string> Bodies => ByName.Values;

    public static string Of(string name) => ByName[name];
}
