// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Templates;

/// <summary>Compares the buttons that a message fills in with those of its template.</summary>
internal static class ButtonFilling
{
    public static GraphError? Check(SimulatedTemplate template, List<JsonElement> given)
    {
        var buttons = TemplateFilling.Component(template, "BUTTONS")?["buttons"]?.AsArray() ?? [];
        var filled = given.Where(component => "button".Equals(component.Text("type"), StringComparison.OrdinalIgnoreCase)).ToDictionaryByIndex();
        return filled.Select(pair => CheckGiven(buttons, pair.Key, pair.Value)).FirstOrDefault(error => error is not null)
            ?? buttons.Index().Where(pair => NeedsValue(pair.Item) && !filled.ContainsKey(pair.Index))
                .Select(pair => GraphError.Of(131008, $"buttons: Button at index {pair.Index} of type {Kind(pair.Item)} requires a parameter"))
                .FirstOrDefault();
    }

    private static GraphError? CheckGiven(JsonArray buttons, int index, JsonElement component)
    {
        var kind = component.Text("sub_type")!.ToUpperInvariant();
        return index >= buttons.Count ? GraphError.Of(132012, $"buttons: the template has no button at index {index}")
            : Kind(buttons[index]) is var expected && expected != kind ? GraphError.Of(132012, $"buttons: Button at index {index} is of type {expected}, not {kind}")
            : kind == "URL" && !NeedsValue(buttons[index]) ? GraphError.Of(132000, $"buttons: Button at index {index} takes no parameter")
            : kind is "URL" or "COPY_CODE" && component.Member("parameters").Items().Count() != 1 ? GraphError.Of(131008, $"buttons: Button at index {index} requires one parameter")
            : null;
    }

    private static bool NeedsValue(JsonNode? button) => Kind(button) switch
    {
        "URL" => TemplateText.Variables(button?["url"]?.GetValue<string>() ?? "").Count > 0,
        "COPY_CODE" => true,
        _ => false,
    };

    private static string Kind(JsonNode? button) => button?["type"]?.GetValue<string>().ToUpperInvariant() ?? "";

    private static Dictionary<int, JsonElement> ToDictionaryByIndex(this IEnumerable<JsonElement> components)
    {
        var byIndex = new Dictionary<int, JsonElement>();
        foreach (var component in components)
        {
            byIndex[(int)double.Parse(component.Member("index").ToString()!, CultureInfo.InvariantCulture)] = component;
        }

        return byIndex;
    }
}
