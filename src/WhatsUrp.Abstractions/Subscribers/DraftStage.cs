// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>What an unfinished registration waits for.</summary>
public enum DraftStage
{
    /// <summary>The acceptance of the policy.</summary>
    AwaitingPolicy = 1,

    /// <summary>Which lists.</summary>
    AwaitingLists = 2,

    /// <summary>The value of one field.</summary>
    AwaitingField = 3,

    /// <summary>One of several candidates: values of a field, or the field to change.</summary>
    AwaitingChoice = 4,

    /// <summary>A yes or no to the data shown.</summary>
    AwaitingConfirm = 5,

    /// <summary>The check by staff.</summary>
    AwaitingOperator = 6,
}
