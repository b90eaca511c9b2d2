// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>The limits that hold for every delivery.</summary>
public static class DeliveryLimits
{
    /// <summary>How many attempts may count against the allowance of one delivery.</summary>
    public const int MostTries = 6;
}
