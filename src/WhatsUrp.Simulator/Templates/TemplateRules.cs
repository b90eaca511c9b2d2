// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Shapes;
using static WhatsUrp.Simulator.Shapes.Member;
using static WhatsUrp.Simulator.Shapes.Shape;

namespace WhatsUrp.Simulator.Templates;

/// <summary>What a template must look like when it is made or changed.</summary>
internal static class TemplateRules
{
    private const int FewestWordsPerVariable = 3;

    private static readonly Shape Button = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["quick_reply"] = Object(Must("type", Text()), Must("text", Text(25))),
        ["url"] = Object(Must("type", Text()), Must("text", Text(25)), Must("url", Text(2000)), May("example", List(Text(), 1))),
        ["phone_number"] = Object(Must("type", Text()), Must("text", Text(25)), Must("phone_number", Text(20))),
        ["flow"] = AnyObject,
        ["copy_code"] = AnyObject,
        ["otp"] = AnyObject,
        ["request_contact_info"] = Object(Must("type", Text()), May("text", Text(25))),
    });

    private static readonly Shape Component = Choice("type", new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["header"] = Object(
            Must("type", Text()), Must("format", Matching("a header format", text => text.ToUpperInvariant() is "TEXT" or "IMAGE" or "VIDEO" or "DOCUMENT" or "LOCATION")),
            May("text", Text()), May("example", AnyObject)),
        ["body"] = Object(Must("type", Text()), Must("text", Text()), May("example", AnyObject)),
        ["footer"] = Object(Must("type", Text()), Must("text", Text())),
        ["buttons"] = Object(Must("type", Text()), Must("buttons", List(Button, 10))),
    });

    private static readonly Shape Creation = Object(
        Must("name", Matching("lowercase letters, digits and underscores", IsName, 512)),
        Must("language", Text()),
        Must("category", Matching("a category", text => text.ToUpperInvariant() is "UTILITY" or "MARKETING" or "AUTHENTICATION")),
        May("parameter_format", Matching("named or positional", text => text.ToUpperInvariant() is "NAMED" or "POSITIONAL")),
        May("message_send_ttl_seconds", Whole(-1, 43_200)),
        May("allow_category_change", Shape.Boolean),
        Must("components", List(Component, 10)));

    private static readonly Shape Edition = Object(May("components", List(Component, 10)), May("category", Text()), May("message_send_ttl_seconds", Whole(-1, 43_200)));

    public static GraphError? Check(JsonElement template) => Creation.Check(template)?.ToError() ?? CheckComponents(template);

    public static GraphError? CheckEdit(SimulatedTemplate template, JsonElement edit) =>
        Edition.Check(edit)?.ToError() ?? (
            template.Status is not ("APPROVED" or "REJECTED" or "PAUSED") ? GraphError.Parameter($"A template with the status {template.Status} cannot be edited")
            : template.Status == "APPROVED" && edit.Member("category") is not null ? GraphError.Parameter("The category of an approved template cannot be edited")
            : CheckComponents(edit));

    private static GraphError? CheckComponents(JsonElement template)
    {
        var components = template.Member("components").Items().ToLookup(component => component.Text("type")!.ToUpperInvariant(), StringComparer.Ordinal);
        if (template.Member("components") is not null && components["BODY"].Count() != 1)
        {
            return GraphError.Of(2388072, "A template needs one body");
        }

        return components["BODY"].Select(body => CheckBody(body.Text("text")!)).FirstOrDefault(error => error is not null)
            ?? components["HEADER"].Select(CheckHeader).FirstOrDefault(error => error is not null)
            ?? components["FOOTER"].Select(footer => CheckFooter(footer.Text("text")!)).FirstOrDefault(error => error is not null)
            ?? components["BUTTONS"].Select(CheckButtons).FirstOrDefault(error => error is not null);
    }

    private static GraphError? CheckBody(string text)
    {
        var variables = TemplateText.Variables(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return text.Length > 1024 ? GraphError.Of(2388040, "The body is longer than 1024 characters")
            : text.StartsWith("{{", StringComparison.Ordinal) || text.EndsWith("}}", StringComparison.Ordinal) ? GraphError.Of(2388299)
            : text.Contains("}}{{", StringComparison.Ordinal) || text.Contains("}} {{", StringComparison.Ordinal) ? GraphError.Of(2388072, "Variables stand side by side")
            : words < variables.Count * FewestWordsPerVariable ? GraphError.Of(2388293)
            : null;
    }

    private static GraphError? CheckHeader(JsonElement header)
    {
        if (!"text".Equals(header.Text("format"), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header.Text("text") ?? "";
        return text.Length == 0 ? GraphError.Of(2388047, "A text header needs a text")
            : text.Length > 60 ? GraphError.Of(2388040, "The header is longer than 60 characters")
            : TemplateText.Variables(text).Count > 1 || text.AsSpan().ContainsAny("*_~`\n") ? GraphError.Of(2388047)
            : null;
    }

    private static GraphError? CheckFooter(string text) =>
        text.Length > 60 ? GraphError.Of(2388040, "The footer is longer than 60 characters")
        : TemplateText.Variables(text).Count > 0 ? GraphError.Of(2388073, "A footer takes no variables")
        : null;

    // Quick replies stand together, before or after the others.
    private static GraphError? CheckButtons(JsonElement buttons)
    {
        var runs = 0;
        var wasQuick = false;
        foreach (var button in buttons.Member("buttons").Items())
        {
            var isQuick = button.Text("type")!.Equals("quick_reply", StringComparison.OrdinalIgnoreCase);
            runs += isQuick && !wasQuick ? 1 : 0;
            wasQuick = isQuick;
        }

        return runs > 1 ? GraphError.Parameter("Quick reply buttons must stand together") : null;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_');
}
