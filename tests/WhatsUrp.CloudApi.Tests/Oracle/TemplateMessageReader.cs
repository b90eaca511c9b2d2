// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Oracle;

/// <summary>Says in our words what the example of a template message says in JSON.</summary>
internal static class TemplateMessageReader
{
    public static TemplateContent Read(JsonNode json) =>
        new(json.Text("name")!, json["language"]!.Text("code")!, [.. json["components"]?.AsArray().Select(component => Component(component!)) ?? []]);

    private static TemplateComponent Component(JsonNode json)
    {
        TemplateParameter[] parameters = [.. json["parameters"]!.AsArray().Select(parameter => Parameter(parameter!))];
        return json.Text("type") switch
        {
            "header" => new TemplateComponent.Header(parameters.Single()),
            "body" => new TemplateComponent.Body([.. parameters]),
            _ => new TemplateComponent.Button(new TemplateButtonKind(json.Text("sub_type")!.ToLowerInvariant()), int.Parse(json["index"]!.ToString(), CultureInfo.InvariantCulture), parameters.Single()),
        };
    }

    private static TemplateParameter Parameter(JsonNode json)
    {
        var type = json.Text("type")!;
        var value = json[type]!;
        switch (type)
        {
            case "text":
                return new TemplateParameter.Text(value.GetValue<string>(), json.Text("parameter_name"));
            case "currency":
                return new TemplateParameter.Currency(value.Text("code")!, value["amount_1000"]!.GetValue<long>() / 1000m, value.Text("fallback_value")!);
            case "date_time":
                return new TemplateParameter.Moment(value.Text("fallback_value")!, new DateTime(Number("year"), Number("month"), Number("day_of_month"), Number("hour"), Number("minute"), 0, DateTimeKind.Unspecified));
            case "payload":
                return new TemplateParameter.Payload(value.GetValue<string>());
            case "action":
                return new TemplateParameter.Action(value.ToJsonString());
            default:
                var media = MessageReader.Media(Enum.Parse<MediaKind>(type, ignoreCase: true), value);
                return new TemplateParameter.Media(media.Kind, media.Source, media.FileName);
        }

        int Number(string name) => (int)value[name]!.GetValue<long>();
    }
}
