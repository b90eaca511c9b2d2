// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>What of a template changed.</summary>
public enum TemplateAspect
{
    /// <summary>Whether it may be used.</summary>
    Status = 0,

    /// <summary>How citizens receive it.</summary>
    Quality = 1,

    /// <summary>Its category, and with it the price and the limits.</summary>
    Category = 2,

    /// <summary>Its text.</summary>
    Text = 3,
}
