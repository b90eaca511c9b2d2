// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>What all interactive messages have in common: only the action differs.</summary>
/// <param name="Kind">The platform's name of the kind.</param>
/// <param name="Text">The body.</param>
/// <param name="Action">Writes the members of the action; nothing where <paramref name="RawAction"/> is given.</param>
/// <param name="Header">What stands above the body.</param>
/// <param name="Footer">What stands below the body.</param>
/// <param name="RawAction">The action as JSON text.</param>
internal sealed record InteractiveShape(string Kind, string Text, Action<Utf8JsonWriter> Action, ContentHeader? Header = null, string? Footer = null, string? RawAction = null)
{
    /// <summary>Finds the shape of a content; nothing for contents that are not interactive.</summary>
    public static InteractiveShape? Of(MessageContent content) => content switch
    {
        ChoiceContent { MenuLabel: null } choice => new("button", choice.Text, json => Buttons(json, choice), choice.Header, choice.Footer),
        ChoiceContent choice => new("list", choice.Text, json => List(json, choice), choice.Header, choice.Footer),
        LinkContent link => new("cta_url", link.Text, json => Link(json, link), link.Header, link.Footer),
        FlowContent flow => new("flow", flow.Text, json => Flow(json, flow), flow.Header, flow.Footer),
        LocationRequestContent request => new("location_request_message", request.Text, json => json.WriteString("name", "send_location")),
        ContactRequestContent request => new("contact_request", request.Text, json => json.WriteString("name", "request_contact_info")),
        InteractiveContent other => new(other.Kind, other.Text, _ => { }, other.Header, other.Footer, other.Action),
        _ => null,
    };

    private static void Buttons(Utf8JsonWriter json, ChoiceContent choice) => json.Array("buttons", choice.Options, (button, option) =>
    {
        button.WriteString("type", "reply");
        button.Object("reply", reply =>
        {
            reply.WriteString("id", option.Payload);
            reply.WriteString("title", option.Title);
        });
    });

    private static void List(Utf8JsonWriter json, ChoiceContent choice)
    {
        json.WriteString("button", choice.MenuLabel);
        json.Array("sections", ListSection.Of(choice.Options), (item, section) =>
        {
            item.Optional("title", section.Title);
            item.Array("rows", section.Rows, (row, option) =>
            {
                row.WriteString("id", option.Payload);
                row.WriteString("title", option.Title);
                row.Optional("description", option.Description);
            });
        });
    }

    private static void Link(Utf8JsonWriter json, LinkContent link)
    {
        json.WriteString("name", "cta_url");
        json.Object("parameters", parameters =>
        {
            parameters.WriteString("display_text", link.Label);
            parameters.WriteString("url", link.Url.AbsoluteUri);
        });
    }

    private static void Flow(Utf8JsonWriter json, FlowContent flow)
    {
        json.WriteString("name", "flow");
        json.Object("parameters", parameters =>
        {
            parameters.WriteString("flow_message_version", "3");
            parameters.WriteString(flow.IsByName ? "flow_name" : "flow_id", flow.Flow);
            parameters.WriteString("flow_cta", flow.Label);
            parameters.Optional("flow_token", flow.Token);
            parameters.Optional("mode", flow.IsDraft ? "draft" : null);
            parameters.WriteString("flow_action", flow.IsServed ? "data_exchange" : "navigate");
            if (flow.Screen is not null)
            {
                parameters.Object("flow_action_payload", payload =>
                {
                    payload.WriteString("screen", flow.Screen);
                    if (flow.Data is not null)
                    {
                        payload.Raw("data", flow.Data);
                    }
                });
            }
        });
    }
}
