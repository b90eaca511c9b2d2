// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes a template message.</summary>
internal static class TemplateWriter
{
    public static void Write(Utf8JsonWriter json, TemplateContent template)
    {
        json.WriteString("name", template.Name);
        json.Object("language", language => language.WriteString("code", template.Language));
        if (template.Components.Count > 0)
        {
            json.Array("components", template.Components, WriteComponent);
        }
    }

    private static void WriteComponent(Utf8JsonWriter json, TemplateComponent component)
    {
        switch (component)
        {
            case TemplateComponent.Header header:
                json.WriteString("type", "header");
                json.Array("parameters", [header.Parameter], WriteParameter);
                break;
            case TemplateComponent.Body body:
                json.WriteString("type", "body");
                json.Array("parameters", body.Parameters, WriteParameter);
                break;
            case TemplateComponent.Button button:
                json.WriteString("type", "button");
                json.WriteString("sub_type", button.Kind.Name);
                json.WriteString("index", button.Index.ToString(CultureInfo.InvariantCulture));
                if (button.Parameter is not null)
                {
                    json.Array("parameters", [button.Parameter], WriteParameter);
                }

                break;
            case TemplateComponent.LimitedTimeOffer offer:
                json.WriteString("type", "limited_time_offer");
                json.Array("parameters", [offer.ExpiresAt], (parameter, end) =>
                {
                    parameter.WriteString("type", "limited_time_offer");
                    parameter.Object("limited_time_offer", value => value.WriteNumber("expiration_time_ms", end.ToUnixTimeMilliseconds()));
                });
                break;
            case TemplateComponent.Carousel carousel:
                json.WriteString("type", "carousel");
                json.Array("cards", carousel.Cards.Index(), (item, card) =>
                {
                    item.WriteNumber("card_index", card.Index);
                    item.Array("components", card.Item, WriteComponent);
                });
                break;
        }
    }

    private static void WriteParameter(Utf8JsonWriter json, TemplateParameter parameter)
    {
        var type = parameter switch
        {
            TemplateParameter.Text => "text",
            TemplateParameter.Currency => "currency",
            TemplateParameter.Moment => "date_time",
            TemplateParameter.Media media => MediaWriter.Name(media.Kind),
            TemplateParameter.Location => "location",
            TemplateParameter.Payload => "payload",
            TemplateParameter.CouponCode => "coupon_code",
            _ => "action",
        };
        json.WriteString("type", type);
        json.Optional("parameter_name", parameter.Name);
        switch (parameter)
        {
            case TemplateParameter.Text text:
                json.WriteString(type, text.Value);
                break;
            case TemplateParameter.Currency currency:
                json.Object(type, value =>
                {
                    value.WriteString("fallback_value", currency.Shown);
                    value.WriteString("code", currency.Code);
                    value.WriteNumber("amount_1000", decimal.ToInt64(decimal.Round(currency.Amount * 1000)));
                });
                break;
            case TemplateParameter.Moment moment:
                json.Object(type, value => WriteMoment(value, moment));
                break;
            case TemplateParameter.Media media:
                json.Object(type, value => MediaWriter.Write(value, media.Source, media.FileName));
                break;
            case TemplateParameter.Location location:
                json.Object(type, value => PlaceWriter.Write(value, location.Value));
                break;
            case TemplateParameter.Payload payload:
                json.WriteString(type, payload.Value);
                break;
            case TemplateParameter.CouponCode code:
                json.WriteString(type, code.Value);
                break;
            case TemplateParameter.Action action:
                json.Raw(type, action.Value);
                break;
        }
    }

    private static void WriteMoment(Utf8JsonWriter json, TemplateParameter.Moment moment)
    {
        json.WriteString("fallback_value", moment.Shown);
        if (moment.Value is { } value)
        {
            json.WriteNumber("day_of_week", value.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)value.DayOfWeek);
            json.WriteNumber("year", value.Year);
            json.WriteNumber("month", value.Month);
            json.WriteNumber("day_of_month", value.Day);
            json.WriteNumber("hour", value.Hour);
            json.WriteNumber("minute", value.Minute);
            json.WriteString("calendar", "GREGORIAN");
        }
    }
}
