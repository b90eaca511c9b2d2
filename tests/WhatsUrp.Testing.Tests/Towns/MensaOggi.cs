// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Verbs;

namespace WhatsUrp.Testing.Tests.Towns;

/// <summary>What the school canteen cooks today: "MENSA OGGI".</summary>
public sealed class MensaOggi(TimeProvider clock) : ICommandHandler
{
    public static CommandSpec Spec { get; } = new("mensa")
    {
        Phrases = new Dictionary<string, string[]> { ["it"] = ["MENSA OGGI"] },
    };

    public ValueTask<CommandReply> HandleAsync(CommandContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new CommandReply(clock.GetLocalNow().DayOfWeek == DayOfWeek.Friday ? "Oggi pesce." : "Oggi pasta."));
}
