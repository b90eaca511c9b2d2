// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Verbs;

/// <summary>A registered verb: its words for every line, and the way to its handler.</summary>
internal abstract class CommandRegistration(CommandSpec spec) : ILineExtension
{
    public string Id => spec.Id;

    public abstract ValueTask<CommandReply> HandleAsync(IServiceProvider scope, CommandContext context, CancellationToken cancellationToken);

    public void Extend(LineId line, LineOptions options)
    {
        var configured = options.Verbs.Any(verb => verb.Id.Equals(spec.Id, StringComparison.OrdinalIgnoreCase));
        if (configured || spec.Phrases.Count == 0)
        {
            return;
        }

        foreach (var field in spec.Fields.Where(field => !options.Fields.Any(own => own.Id.Equals(field.Id, StringComparison.OrdinalIgnoreCase))))
        {
            options.Fields.Add(field.Copy());
        }

        options.Verbs.Add(new VerbOptions
        {
            Id = spec.Id,
            Effect = CommandEffect.Custom,
            Phrases = spec.Phrases.ToDictionary(pair => pair.Key, IList<string> (pair) => [.. pair.Value], StringComparer.OrdinalIgnoreCase),
            Position = spec.Position,
            Fields = [.. spec.Fields.Select(field => field.Id)],
            Separators = spec.Separators,
        });
    }
}
