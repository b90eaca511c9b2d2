// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Tells the desk of the office what the catalog knows.</summary>
internal sealed class TemplateDirectory(TemplateCatalog catalog) : ITemplateDirectory
{
    public async ValueTask<TemplateFinding> FindAsync(LineId line, TemplateContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (isKnown, template) = await catalog.LookAsync(line, content.Name, content.Language, cancellationToken).ConfigureAwait(false);
        return template switch
        {
            _ when !isKnown => new TemplateFinding.Unknown(),
            null => new TemplateFinding.Missing(),
            { Status: var status } when status != TemplateStatus.Approved => new TemplateFinding.NotApproved(status.Name),
            _ => template.FindFault(content) is { } fault ? new TemplateFinding.Misfit(fault) : new TemplateFinding.Fits(Words(template, content)),
        };
    }

    private static string Words(MessageTemplate template, TemplateContent content)
    {
        TemplateParameter[] body = [.. content.Components.OfType<TemplateComponent.Body>().SelectMany(part => part.Parameters)];
        TemplateParameter[] header = [.. content.Components.OfType<TemplateComponent.Header>().Select(part => part.Parameter)];
        TemplatePartKind[] order = [TemplatePartKind.Header, TemplatePartKind.Body, TemplatePartKind.Footer];
        return string.Join("\n\n", order
            .Select(kind => (Kind: kind, template.Parts.FirstOrDefault(part => part.Kind == kind)?.Text))
            .Where(part => !string.IsNullOrEmpty(part.Text))
            .Select(part => part.Kind switch { TemplatePartKind.Header => Fill(part.Text!, header), TemplatePartKind.Body => Fill(part.Text!, body), _ => part.Text! }));
    }

    private static string Fill(string text, TemplateParameter[] parameters)
    {
        foreach (var (index, gap) in TemplateGaps.Of(text).Index())
        {
            var parameter = Array.Find(parameters, parameter => parameter.Name == gap) ?? parameters.ElementAtOrDefault(index);
            text = text.Replace($"{{{{{gap}}}}}", (parameter as TemplateParameter.Text)?.Value ?? "…", StringComparison.Ordinal);
        }

        return text;
    }
}
