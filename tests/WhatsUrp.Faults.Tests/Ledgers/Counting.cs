// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>The counts that the office reads.</summary>
internal static class Counting
{
    public static Task<BroadcastCounts> OfAsync(IServiceProvider stores, BroadcastId broadcast) =>
        stores.GetRequiredService<IBroadcastStore>().CountAsync(Population.Line, broadcast).AsTask();
}
