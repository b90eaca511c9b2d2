// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Verbs;

/// <summary>Runs the handler of a verb in a scope of its own.</summary>
internal sealed partial class VerbRunner(IEnumerable<CommandRegistration> registrations, IServiceScopeFactory scopes, ILogger<VerbRunner> logger)
{
    private readonly FrozenDictionary<string, CommandRegistration> _byId =
        registrations.ToFrozenDictionary(registration => registration.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers a command.</summary>
    /// <returns>The answer, with an empty text when the handler failed; <see langword="null"/> when the verb has no handler.</returns>
    public async ValueTask<CommandReply?> RunAsync(VerbId verb, CommandContext context, CancellationToken cancellationToken)
    {
        if (!_byId.TryGetValue(verb.Value, out var registration))
        {
            return null;
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            try
            {
                return await registration.HandleAsync(scope.ServiceProvider, context, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                HandlerFailed(context.Line.Id.Value, verb.Value, failure.GetType().Name);
                return new CommandReply("") { KeepForOffice = true };
            }
        }
    }

    [LoggerMessage(2005, LogLevel.Error, "Line {Line}: the handler of verb {Verb} failed ({Failure}); the message goes to the office.")]
    private partial void HandlerFailed(string line, string verb, string failure);
}
