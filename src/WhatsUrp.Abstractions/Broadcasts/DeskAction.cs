// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>What the office may order.</summary>
public enum DeskAction
{
    /// <summary>Hand a draft in: for approval, or where none is needed, for sending.</summary>
    Submit = 0,

    /// <summary>Let it go out. Never by its author, unless an emergency breaks the glass.</summary>
    Approve = 1,

    /// <summary>Send it back to its author, with a reason.</summary>
    Reject = 2,

    /// <summary>Take it back to be written anew, before it has begun.</summary>
    Revise = 3,

    /// <summary>Hold it: copies on the wire arrive, no other leaves.</summary>
    Pause = 4,

    /// <summary>Let it go on.</summary>
    Resume = 5,

    /// <summary>Stop it for good.</summary>
    Cancel = 6,

    /// <summary>Send a copy to the line's test recipients, which is counted nowhere.</summary>
    Test = 7,

    /// <summary>Send the held copies again: nobody knows whether they arrived, and some may come twice.</summary>
    Resend = 8,

    /// <summary>Give the held copies up: their outcome stays unknown.</summary>
    Abandon = 9,
}
