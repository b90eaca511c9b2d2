// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Lines;

/// <summary>The lines that have a number, and which of them share an app.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class WebhookLines
{
    private readonly Dictionary<LineId, WebhookTranslator> _translators = [];

    public WebhookLines(IEnumerable<WebhookLine> lines)
    {
        All = [.. lines];
        foreach (var app in All.GroupBy(line => line.AppSecret, StringComparer.Ordinal))
        {
            var translator = new WebhookTranslator(new LineTable(app.Select(line => line.Number)));
            foreach (var line in app)
            {
                _translators.Add(line.Id, translator);
            }
        }
    }

    public IReadOnlyList<WebhookLine> All { get; }

    /// <summary>Gets those of some lines, in the order of all.</summary>
    public IEnumerable<WebhookLine> Of(IReadOnlyCollection<LineId> lines) => All.Where(line => lines.Contains(line.Id));

    /// <summary>Gets what translates the webhooks of a line's app: it knows the lines of that app, and no other.</summary>
    /// <returns><see langword="null"/> when the host serves the line no longer.</returns>
    public WebhookTranslator? TranslatorOf(LineId source) => _translators.GetValueOrDefault(source);
}
