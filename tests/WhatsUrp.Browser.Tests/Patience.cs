// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Browser.Tests;

/// <summary>How long a condition is waited for: long, for machines with little to give. Nothing waits that long unless something is broken.</summary>
internal static class Patience
{
    public const float Milliseconds = 120_000;
}
