// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Knows the templates of each line, so that a message that would be refused is not even sent.</summary>
/// <remarks>What it knows is at most ten minutes old; a template that it does not know makes it look again, once a minute at most. Where it cannot look, it lets messages pass.</remarks>
internal sealed class TemplateCatalog(TemplateClient client, TimeProvider time, ILogger<TemplateCatalog>? logger = null)
{
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<LineId, Shelf> _shelves = new();

    /// <summary>Says why a message would be refused; nothing when it fits, or when that cannot be known.</summary>
    public async ValueTask<SendOutcome.Refused?> RefusalAsync(LineId line, TemplateContent content, CancellationToken cancellationToken)
    {
        var (isKnown, template) = await LookAsync(line, content.Name, content.Language, cancellationToken).ConfigureAwait(false);
        return template switch
        {
            _ when !isKnown => null,
            null => new SendOutcome.Refused(null, "WURP0540: the account has no template of this name in this language", RefusalClass.Template),
            { Status: var status } when status != TemplateStatus.Approved => new SendOutcome.Refused(null, $"WURP0541: the template is {status}, not approved", RefusalClass.Template),
            _ => template.FindFault(content) is { } fault ? new SendOutcome.Refused(null, fault) : null,
        };
    }

    /// <summary>Looks a template up; whether it is there is not known when nobody can be asked.</summary>
    public async ValueTask<(bool IsKnown, MessageTemplate? Template)> LookAsync(LineId line, string name, string language, CancellationToken cancellationToken)
    {
        var shelf = _shelves.GetOrAdd(line, static _ => new Shelf());
        if (await FindAsync(shelf, line, Old, cancellationToken).ConfigureAwait(false) is not { } templates)
        {
            return (false, null);
        }

        if (!templates.ContainsKey(Key(name, language)))
        {
            templates = await FindAsync(shelf, line, Recent, cancellationToken).ConfigureAwait(false) ?? templates;
        }

        return (true, templates.GetValueOrDefault(Key(name, language)));
    }

    private static (string Name, string Language) Key(string name, string language) => (name, language);

    private async ValueTask<Dictionary<(string Name, string Language), MessageTemplate>?> FindAsync(Shelf shelf, LineId line, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (!shelf.IsOlderThan(longest, time))
        {
            return shelf.Templates;
        }

        await shelf.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (shelf.IsOlderThan(longest, time))
            {
                await FillAsync(shelf, line, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            shelf.Gate.Release();
        }

        return shelf.Templates;
    }

    private async ValueTask FillAsync(Shelf shelf, LineId line, CancellationToken cancellationToken)
    {
        try
        {
            var templates = new Dictionary<(string Name, string Language), MessageTemplate>();
            await foreach (var template in client.ListAsync(line, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                templates[Key(template.Name, template.Language)] = template;
            }

            shelf.Templates = templates;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever went wrong, a message that may well fit is not held back for it.
            logger?.TemplatesUnread(line, fault.GetType().Name);
            shelf.Templates = null;
        }

        shelf.FilledAt = time.GetUtcNow();
    }

    private sealed class Shelf
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public Dictionary<(string Name, string Language), MessageTemplate>? Templates { get; set; }

        public DateTimeOffset? FilledAt { get; set; }

        public bool IsOlderThan(TimeSpan age, TimeProvider time) =>
            FilledAt is not { } at || time.GetUtcNow() - at >= (Templates is null ? Recent : age);
    }
}
