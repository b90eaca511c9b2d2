// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>How a person stands with a line, whatever lists they are on.</summary>
public enum SubscriberStatus
{
    /// <summary>An ordinary person.</summary>
    Active = 1,

    /// <summary>Blocked by staff: gets no broadcast. Leaving and emergencies still work.</summary>
    Blocked = 2,

    /// <summary>Erased on request: nothing but the proof of consent is left.</summary>
    Erased = 3,
}
