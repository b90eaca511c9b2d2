// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Verbs;

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>A meter reading: "LETTURA 1234567890123456 000412".</summary>
public sealed class LetturaContatore(IRegistroLetture letture) : ICommandHandler
{
    public static CommandSpec Spec { get; } = new("lettura")
    {
        Phrases = new Dictionary<string, string[]> { ["it"] = ["LETTURA", "AUTOLETTURA"] },
        Fields =
        [
            new FieldOptions { Id = "utenza", Kind = FieldKind.Pattern, Required = true, MinLength = 16, MaxLength = 16 },
            new FieldOptions { Id = "valore", Kind = FieldKind.Pattern, Required = true, MinLength = 1, MaxLength = 8 },
        ],
    };

    public async ValueTask<CommandReply> HandleAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var valore = context.Arguments["valore"];
        await letture.RegistraAsync(context.Arguments["utenza"], valore, cancellationToken);
        return new CommandReply($"Lettura registrata: {valore} metri cubi. Grazie.");
    }
}
