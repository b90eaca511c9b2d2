// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Verbs;

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>The library's opening hours: "BIBLIOTECA".</summary>
public sealed class OrarioBiblioteca : ICommandHandler
{
    public static CommandSpec Spec { get; } = new("biblioteca")
    {
        Phrases = new Dictionary<string, string[]> { ["it"] = ["BIBLIOTECA", "ORARIO BIBLIOTECA"] },
    };

    public ValueTask<CommandReply> HandleAsync(CommandContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new CommandReply("La biblioteca è aperta martedì e giovedì dalle 15:00 alle 18:00."));
}
