// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Messages;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Compares what is to be sent with the approved template.</summary>
internal static class TemplateMatch
{
    private const int LongestBody = 1024;

    public static string? Fault(MessageTemplate template, TemplateContent content)
    {
        var faults = new FaultList();
        Text("the body", Find(template, TemplatePartKind.Body)?.Text, content.Components.OfType<TemplateComponent.Body>().SelectMany(body => body.Parameters), faults);
        Header(Find(template, TemplatePartKind.Header), content.Components.OfType<TemplateComponent.Header>().FirstOrDefault()?.Parameter, faults);
        Buttons(Find(template, TemplatePartKind.Buttons)?.Buttons ?? [], [.. content.Components.OfType<TemplateComponent.Button>()], faults);
        return faults.IsEmpty ? null : faults.ToString();
    }

    private static TemplatePart? Find(MessageTemplate template, TemplatePartKind kind) => template.Parts.FirstOrDefault(part => part.Kind == kind);

    private static void Text(string what, string? text, IEnumerable<TemplateParameter> given, FaultList faults)
    {
        var gaps = TemplateGaps.Of(text);
        TemplateParameter[] parameters = [.. given];
        if (TemplateGaps.AreNumbered(gaps))
        {
            faults.AddIf(parameters.Length != gaps.Count, $"{what} has {gaps.Count} gaps, and {parameters.Length} are filled");
            faults.AddIf(gaps.Count > 0 && parameters.Any(parameter => parameter.Name is not null), $"the gaps of {what} are numbered, not named");
        }
        else
        {
            string[] names = [.. parameters.Select(parameter => parameter.Name ?? "")];
            string[] open = [.. gaps.Except(names, StringComparer.Ordinal)];
            string[] strange = [.. names.Except(gaps, StringComparer.Ordinal)];
            faults.AddIf(open.Length > 0, $"{what} has gaps that are not filled: {string.Join(", ", open)}");
            faults.AddIf(strange.Length > 0, $"{what} has no gaps of these names: {string.Join(", ", strange)}");
        }

        var filled = (text?.Length ?? 0) - gaps.Sum(gap => gap.Length + 4) + parameters.OfType<TemplateParameter.Text>().Sum(parameter => parameter.Value.Length);
        faults.AddIf(filled > LongestBody, $"{what} has at most {LongestBody} characters when filled, this has {filled}");
    }

    private static void Header(TemplatePart? part, TemplateParameter? given, FaultList faults)
    {
        switch (part?.Format)
        {
            case null or "TEXT":
                Text("the header", part?.Text, given is null ? [] : [given], faults);
                break;
            case "LOCATION":
                faults.AddIf(given is not TemplateParameter.Location, "the header takes a position");
                break;
            case var format:
                var expected = format switch { "IMAGE" => MediaKind.Image, "VIDEO" => MediaKind.Video, "DOCUMENT" => MediaKind.Document, _ => (MediaKind?)null };
                faults.AddIf(expected is not null && (given as TemplateParameter.Media)?.Kind != expected, $"the header takes a medium of the kind {format}");
                break;
        }
    }

    private static void Buttons(ValueList<TemplateButton> buttons, TemplateComponent.Button[] given, FaultList faults)
    {
        foreach (var button in given)
        {
            var isThere = button.Index < buttons.Count && string.Equals(buttons[button.Index].Type, button.Kind.Name, StringComparison.OrdinalIgnoreCase);
            faults.AddIf(!isThere, $"the template has no button of the kind {button.Kind} at place {button.Index}");
        }

        foreach (var (index, button) in buttons.Index())
        {
            var isOpen = TemplateGaps.Of(button.Url).Count > 0 || string.Equals(button.Type, "COPY_CODE", StringComparison.OrdinalIgnoreCase);
            faults.AddIf(isOpen && !given.Any(item => item.Index == index && item.Parameter is not null), $"the button at place {index} needs a parameter");
        }
    }
}
