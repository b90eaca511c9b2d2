// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>By what act a person accepted the policy.</summary>
public enum AcceptanceMethod
{
    /// <summary>Tapped the button of that version.</summary>
    Button = 1,

    /// <summary>Answered with an accept phrase as the whole message.</summary>
    Reply = 2,

    /// <summary>Wrote an accept phrase in the joining message.</summary>
    Inline = 3,

    /// <summary>Signed on paper or told staff, who recorded it.</summary>
    Operator = 4,
}
