// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>How a message answers the open question of a dialogue.</summary>
public enum AnswerKind
{
    /// <summary>A short text that fits nothing: an invalid answer.</summary>
    Unfit,

    /// <summary>An accept phrase of the policy as the whole message.</summary>
    Accept,

    /// <summary>A refusing phrase as the whole message.</summary>
    Refuse,

    /// <summary>A bare yes that the line does not count as an acceptance (SI, OK, an emoji).</summary>
    WeakYes,

    /// <summary>A yes to the data shown.</summary>
    Yes,

    /// <summary>A no to the data shown, or the wish to change them.</summary>
    No,

    /// <summary>Lists, fields or both.</summary>
    Data,

    /// <summary>One of the candidates offered.</summary>
    Choice,

    /// <summary>None of the candidates offered.</summary>
    NoneOfThese,
}
