// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Hours;

/// <summary>What an entry of the ledger of overrides records.</summary>
internal enum OverrideAction
{
    /// <summary>The override is in force from now on.</summary>
    Added = 1,

    /// <summary>The override is taken back.</summary>
    Withdrawn = 2,
}
