// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A report, a question, chat: for the office.</summary>
public sealed record NotACommand : ParseOutcome
{
    /// <summary>Gets a value indicating whether the writer may want to leave (tier C): nothing is cancelled, the office is told, the answer says how to leave.</summary>
    public bool PossibleOptOut { get; init; }

    /// <summary>Gets the one list that a doubtful wish to leave names, so that it can be left alone; <see langword="null"/> when it names none or several.</summary>
    public ListId? DoubtfulList { get; init; }

    /// <summary>Gets the joining command that stands in a message which may also want to leave, so that both are offered; <see langword="null"/> for none.</summary>
    public CommandOutcome? Joining { get; init; }

    /// <summary>Gets a value indicating whether it speaks of an emergency.</summary>
    public bool Urgent { get; init; }

    /// <summary>Gets a value indicating whether it is a question about the service, which the help text may answer.</summary>
    public bool AsksAboutService { get; init; }
}
