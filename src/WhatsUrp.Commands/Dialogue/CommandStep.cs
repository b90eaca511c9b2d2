// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about a command.</summary>
internal static class CommandStep
{
    public const string CancelWordRule = "dialogue.cancella";

    public static Decision Decide(Turn turn, Decision decision, CommandOutcome command) => command.Effect switch
    {
        CommandEffect.Subscribe => JoinStep.Decide(turn, decision, command),
        CommandEffect.Help => InfoStep.Help(turn, decision),
        CommandEffect.Status => InfoStep.Status(turn, decision),
        CommandEffect.Edit => EditStep.Decide(turn, decision, command.Fields),
        CommandEffect.Cancel => InfoStep.Cancel(turn, decision, maybeLeaving: command.RuleId == CancelWordRule),
        CommandEffect.Erase => OptOutStep.Decide(turn, decision, Leaving(command, erase: true)),
        CommandEffect.Unsubscribe => OptOutStep.Decide(turn, decision, Leaving(command, erase: false)),
        _ => CustomStep.Decide(turn, decision, command),
    };

    private static OptOutOutcome Leaving(CommandOutcome command, bool erase) => new()
    {
        RuleId = command.RuleId,
        Tier = command.Lists.Count > 0 ? OptOutTier.Scoped : OptOutTier.Certain,
        Lists = [.. command.Lists.Select(match => match.Id)],
        ErasureWanted = erase,
        Language = command.Language,
    };
}
