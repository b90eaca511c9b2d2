// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>What a command does.</summary>
public enum CommandEffect
{
    /// <summary>Whatever the handler of a verb written in code does.</summary>
    Custom,

    /// <summary>Joins lists.</summary>
    Subscribe,

    /// <summary>Leaves lists. Always understood as an opt-out.</summary>
    Unsubscribe,

    /// <summary>Explains the service.</summary>
    Help,

    /// <summary>Tells the citizen what is on record.</summary>
    Status,

    /// <summary>Changes registration data.</summary>
    Edit,

    /// <summary>Ends an unfinished registration.</summary>
    Cancel,

    /// <summary>Asks for the erasure of all data (GDPR art. 17); leaves all lists too.</summary>
    Erase,
}
