// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>How far a broadcast has come.</summary>
public enum BroadcastState
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Waits for a second pair of eyes.</summary>
    PendingApproval = 1,

    /// <summary>Sent back by the approver.</summary>
    Rejected = 2,

    /// <summary>Waits for its time.</summary>
    Scheduled = 3,

    /// <summary>The rows of its recipients are being written.</summary>
    Materialising = 4,

    /// <summary>Its copies leave.</summary>
    Sending = 5,

    /// <summary>Held, by an operator or by a fault.</summary>
    Paused = 6,

    /// <summary>Cancelled; copies already on the wire are waited for.</summary>
    Cancelling = 7,

    /// <summary>Every copy has an outcome.</summary>
    Completed = 8,

    /// <summary>Cancelled.</summary>
    Cancelled = 9,

    /// <summary>Its time was over before all copies had left.</summary>
    Expired = 10,

    /// <summary>Its recipients could not be determined.</summary>
    Failed = 11,
}
