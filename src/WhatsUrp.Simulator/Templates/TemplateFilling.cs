// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text.Json;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;

namespace WhatsUrp.Simulator.Templates;

/// <summary>Fills a template with what a message gives, as strictly as Meta does.</summary>
internal static class TemplateFilling
{
    private const int LongestBody = 1024;
    private const int LongestHeader = 60;

    public static FilledTemplate Fill(SimulatedTemplate? template, JsonElement message)
    {
        if (template is null)
        {
            return FilledTemplate.Refuse(132001, $"template name ({message.Text("name")}) does not exist in {message.Member("language").Text("code")}");
        }

        if (template.Status != "APPROVED")
        {
            return template.Status switch
            {
                "PAUSED" => FilledTemplate.Refuse(132015, "the template is paused because of low quality"),
                "DISABLED" => FilledTemplate.Refuse(132016, "the template was paused too often and is disabled"),
                _ => FilledTemplate.Refuse(132001, $"template name ({template.Name}) is not approved in {template.Language}"),
            };
        }

        var given = message.Member("components").Items().ToList();
        return ButtonFilling.Check(template, given) is { } error ? error : FillTexts(template, given);
    }

    private static FilledTemplate FillTexts(SimulatedTemplate template, List<JsonElement> given)
    {
        var header = FillHeader(template, given);
        if (header.Error is not null)
        {
            return header;
        }

        var body = FillText(template, "body", Component(template, "BODY")?["text"]?.GetValue<string>() ?? "", given, LongestBody);
        if (body.Error is not null)
        {
            return body;
        }

        var footer = Component(template, "FOOTER")?["text"]?.GetValue<string>() ?? "";
        return new(template, string.Join("\n\n", new[] { header.Text, body.Text, footer }.Where(text => text.Length > 0)), null);
    }

    private static FilledTemplate FillHeader(SimulatedTemplate template, List<JsonElement> given)
    {
        var header = Component(template, "HEADER");
        var format = header?["format"]?.GetValue<string>().ToLowerInvariant() ?? "text";
        if (format == "text")
        {
            return FillText(template, "header", header?["text"]?.GetValue<string>() ?? "", given, LongestHeader);
        }

        var kinds = Parameters(given, "header").Select(parameter => parameter.Text("type")).ToList();
        return kinds.Count != 1 ? FilledTemplate.Refuse(132012, $"header: Format mismatch, expected {format.ToUpperInvariant()}, received {kinds.Count} parameters")
            : kinds[0] != format ? FilledTemplate.Refuse(132012, $"header: Format mismatch, expected {format.ToUpperInvariant()}, received {kinds[0]?.ToUpperInvariant()}")
            : new(template, "", null);
    }

    private static FilledTemplate FillText(SimulatedTemplate template, string part, string text, List<JsonElement> given, int longest)
    {
        var expected = TemplateText.Variables(text);
        var parameters = Parameters(given, part).ToList();
        if (parameters.Count != expected.Count)
        {
            return FilledTemplate.Refuse(132000, $"{part}: number of localizable_params ({parameters.Count}) does not match the expected number of params ({expected.Count})");
        }

        var named = template.ParameterFormat.Equals("NAMED", StringComparison.OrdinalIgnoreCase);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, parameter) in parameters.Index())
        {
            var name = parameter.Text("parameter_name");
            if (named != name is not null || (named && !expected.Contains(name!)))
            {
                return FilledTemplate.Refuse(132012, named ? $"{part}: Parameter name is missing, empty or unknown" : $"{part}: a positional parameter carries a name");
            }

            if (Value(parameter) is not { } value)
            {
                return FilledTemplate.Refuse(132012, $"{part}: Parameter of type {parameter.Text("type")} does not match a text");
            }

            if (value.AsSpan().ContainsAny('\n', '\r', '\t') || value.Contains("     ", StringComparison.Ordinal))
            {
                return GraphError.Parameter("Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
            }

            // Positional values fill {{1}}, {{2}}… by number, whatever the order in which the text names them.
            values[name ?? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = value;
        }

        var filled = TemplateText.Fill(text, values);
        return filled.Length > longest ? FilledTemplate.Refuse(132005, $"{part}: the filled-in text is longer than {longest} characters") : new(template, filled, null);
    }

    internal static JsonNode? Component(SimulatedTemplate template, string type) =>
        template.Components.FirstOrDefault(component => type.Equals(component?["type"]?.GetValue<string>(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<JsonElement> Parameters(List<JsonElement> given, string part) => given
        .Where(component => part.Equals(component.Text("type"), StringComparison.OrdinalIgnoreCase))
        .SelectMany(component => component.Member("parameters").Items());

    private static string? Value(JsonElement parameter) => parameter.Text("type") switch
    {
        "text" => parameter.Text("text"),
        "currency" => parameter.Member("currency").Text("fallback_value"),
        "date_time" => parameter.Member("date_time").Text("fallback_value"),
        _ => null,
    };
}
