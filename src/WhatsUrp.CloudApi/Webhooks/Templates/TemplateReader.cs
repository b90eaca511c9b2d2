// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>Reads what is told about templates.</summary>
internal static class TemplateReader
{
    /// <remarks>A sample of the platform calls a change of quality a change of status: it is known by its members.</remarks>
    public static WebhookEvent Status(Part value, WebhookOrigin origin)
    {
        if (value["new_quality_score"u8].Exists && !value["event"u8].Exists)
        {
            return Quality(value, origin);
        }

        var (other, rejection) = (value["other_info"u8], value["rejection_info"u8]);
        var reason = value["reason"u8].Word;
        var explanation = string.Join(' ', new[] { other["description"u8].Word, rejection["reason"u8].Word, rejection["recommendation"u8].Word }.OfType<string>());
        return new TemplateStatusChanged(
            Reference(value),
            value["event"u8].TextOrMissing("value.event"),
            value["message_template_category"u8].Word,
            reason == "NONE" ? null : reason,
            other["title"u8].Word,
            explanation.Length == 0 ? null : explanation,
            value["disable_info"u8]["disable_date"u8].Word)
        {
            Origin = origin,
            Raw = value.Raw,
        };
    }

    public static WebhookEvent Quality(Part value, WebhookOrigin origin) =>
        new TemplateQualityChanged(Reference(value), value["previous_quality_score"u8].Word, value["new_quality_score"u8].TextOrMissing("value.new_quality_score"))
        {
            Origin = origin,
            Raw = value.Raw,
        };

    /// <remarks>
    /// While a change is announced, <c>new_category</c> is the category of today and <c>correct_category</c> the one to come; a detection calls that of
    /// today <c>category</c>.
    /// </remarks>
    public static WebhookEvent Category(Part value, WebhookOrigin origin) => new TemplateCategoryChanged(
        Reference(value),
        value["previous_category"u8].Word,
        value["category"u8].Word ?? value["new_category"u8].TextOrMissing("value.new_category"),
        value["correct_category"u8].Word,
        value["category_update_timestamp"u8].Instant)
    {
        Origin = origin,
        Raw = value.Raw,
    };

    public static WebhookEvent Text(Part value, WebhookOrigin origin) => new TemplateTextChanged(
        Reference(value),
        value["message_template_element"u8].Word,
        value["message_template_title"u8].Word,
        value["message_template_footer"u8].Word)
    {
        Origin = origin,
        Raw = value.Raw,
    };

    private static TemplateReference Reference(Part value) => new(
        value["message_template_id"u8].Text ?? "",
        value["message_template_name"u8].Text ?? "",
        value["message_template_language"u8].Text ?? "");
}
