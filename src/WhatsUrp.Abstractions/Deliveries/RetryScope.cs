// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>Who has to wait when the platform refuses an attempt for now.</summary>
public enum RetryScope
{
    /// <summary>This delivery alone; the attempt counts against its allowance.</summary>
    Delivery = 0,

    /// <summary>Everything for this person; the attempt does not count.</summary>
    Person = 1,

    /// <summary>Everything of the number: its gate closes for a while and opens with half the rate. The attempt does not count.</summary>
    Number = 2,

    /// <summary>This delivery alone; the attempt does not count, as when its broadcast is about to be paused.</summary>
    Uncounted = 3,
}
