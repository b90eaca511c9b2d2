// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>How the registration dialogue of a line behaves.</summary>
/// <param name="ExpireAfter">After how long an unfinished registration is erased.</param>
/// <param name="RemindAfter">After how long the citizen is reminded once; <see langword="null"/> for never.</param>
/// <param name="MaxRetries">How many invalid answers a question takes before a person helps.</param>
/// <param name="HoldTypedFields">Whether data typed before the acceptance wait in the draft.</param>
/// <param name="Approval">Who approves a finished registration.</param>
public sealed record DialogueSettings(
    TimeSpan ExpireAfter,
    TimeSpan? RemindAfter,
    int MaxRetries,
    HoldTypedFields HoldTypedFields,
    ApprovalMode Approval);
