// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>What a message of the model is for.</summary>
internal enum EventKind
{
    Join,
    Accept,
    Refuse,
    NameLists,
    NameGiven,
    NameSurname,
    NamePlace,
    Cancel,
    Leave,
    Ask,
    Wait,
}
