// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Checks what fills a template, without knowing the template.</summary>
internal static class TemplateCheck
{
    private const int Buttons = 10;
    private const int Cards = 10;
    private const int Payload = 256;
    private const string Spaces = "     ";

    public static void Check(TemplateContent template, FaultList faults)
    {
        faults.Text("the name of a template", template.Name, 512);
        faults.AddIf(template.Name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')), "the name of a template holds a-z, 0-9 and _");
        faults.AddIf(string.IsNullOrWhiteSpace(template.Language), "a template has a language");
        Components(template.Components, faults);
    }

    private static void Components(IReadOnlyList<TemplateComponent> components, FaultList faults)
    {
        var buttons = components.OfType<TemplateComponent.Button>().ToArray();
        faults.AddIf(buttons.Any(button => button.Index is < 0 or >= Buttons), "the index of a button lies between 0 and 9");
        faults.AddIf(buttons.DistinctBy(button => button.Index).Count() != buttons.Length, "the indices of the buttons differ from each other");
        faults.AddIf(buttons.Any(button => string.IsNullOrWhiteSpace(button.Kind.Name)), "a button has a kind");
        faults.AddIf(components.Count(component => component is TemplateComponent.Header) > 1, "there is one header");
        faults.AddIf(components.Count(component => component is TemplateComponent.Body) > 1, "there is one body");
        foreach (var component in components)
        {
            switch (component)
            {
                case TemplateComponent.Header header:
                    Parameter(header.Parameter, faults);
                    break;
                case TemplateComponent.Body body:
                    Body(body.Parameters, faults);
                    break;
                case TemplateComponent.Button { Parameter: { } parameter }:
                    Parameter(parameter, faults);
                    break;
                case TemplateComponent.Carousel carousel:
                    faults.Count("cards", carousel.Cards.Count, 1, Cards);
                    foreach (var card in carousel.Cards)
                    {
                        Components(card, faults);
                    }

                    break;
            }
        }
    }

    private static void Body(ValueList<TemplateParameter> parameters, FaultList faults)
    {
        var names = parameters.Select(parameter => parameter.Name).OfType<string>().ToArray();
        faults.AddIf(names.Length != 0 && names.Length != parameters.Count, "the gaps of a body are all named, or none is");
        faults.Distinct("the names of the gaps", names);
        faults.AddIf(parameters.Any(parameter => parameter is not (TemplateParameter.Text or TemplateParameter.Currency or TemplateParameter.Moment)), "the gaps of a body take text, money or dates");
        foreach (var parameter in parameters)
        {
            Parameter(parameter, faults);
        }
    }

    private static void Parameter(TemplateParameter parameter, FaultList faults)
    {
        switch (parameter)
        {
            case TemplateParameter.Text text:
                faults.Text("what fills a gap", text.Value, 1024);
                faults.AddIf(text.Value.AsSpan().ContainsAny('\n', '\r', '\t') || text.Value.Contains(Spaces, StringComparison.Ordinal), "what fills a gap has no line break, no tab and no five blanks in a row");
                break;
            case TemplateParameter.Currency currency:
                faults.AddIf(currency.Code.Length != 3, "the code of a currency has three letters");
                faults.AddIf(Math.Abs(currency.Amount) > long.MaxValue / 1000, "an amount is smaller");
                break;
            case TemplateParameter.Payload payload:
                faults.Text("the payload of a quick reply", payload.Value, Payload);
                break;
            case TemplateParameter.Location location:
                MessageCheck.Position(location.Value, faults);
                break;
            case TemplateParameter.Action action:
                faults.JsonObject("the action of a button", action.Value);
                break;
        }
    }
}
