// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Kills;

[NeedsPostgres]
public sealed class PostgreSqlRandomKillTests(ITestOutputHelper output) : RandomKillFaults(output)
{
    private protected override async Task<BenchStore> NewStoreAsync() => await PostgreSqlBenchStore.StartAsync();
}
