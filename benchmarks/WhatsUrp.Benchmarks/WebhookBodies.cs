// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks;

/// <summary>Fictional webhooks in the form that the platform sends.</summary>
internal static class WebhookBodies
{
    private const string Head =
        """{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390583123456","phone_number_id":"106540352242922"},""";

    private const string Tail = """},"field":"messages"}]}]}""";

    public const string Text = Head
        + """ "contacts":[{"profile":{"name":"Mario Rossi"},"wa_id":"393331234567"}],"messages":[{"from":"393331234567","id":"wamid.HBgMMzkzMzMxMjM0NTY3FQIAEhgUM0E4RDc2MDJGQjk5RTQ2RTZDMUUA","timestamp":"1793606400","text":{"body":"ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"},"type":"text"}]"""
        + Tail;

    /// <summary>Texts of as many citizens, numbered from <paramref name="first"/>.</summary>
    public static string Texts(int first, int count) => Head + "\"messages\":[" + string.Join(',', Enumerable.Range(first, count).Select(Message)) + "]" + Tail;

    public static string Statuses(int count) => Head + "\"statuses\":[" + string.Join(',', Enumerable.Range(0, count).Select(Status)) + "]" + Tail;

    private static string Message(int number) =>
        $$"""{"from":"39333{{number:D7}}","id":"wamid.HBgMMzkzMzMxMjM0NTY3FQIAEhgUM0E4RDc2MDJGQjk5RTQ2{{number:D8}}","timestamp":"1793606400","text":{"body":"ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"},"type":"text"}""";

    private static string Status(int number) =>
        $$"""{"id":"wamid.HBgMMzkzMzMxMjM0NTY3FQIAEhgUM0E4RDc2MDJGQjk5RTQ2RTZD{{number:D4}}","status":"delivered","timestamp":"1793606400","recipient_id":"393331{{number:D6}}","biz_opaque_callback_data":"wu1.a.{{number:D26}}.1.abcdefghijklm","pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"} }""";
}
