// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>A test that fills a disk: skipped where none can be made for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisks.WhyNot;
}
