// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Faults.Tests.Kills;

[NeedsPostgres]
public sealed class PostgreSqlExactKillTests : ExactKillFaults
{
    private protected override async Task<BenchStore> NewStoreAsync() => await PostgreSqlBenchStore.StartAsync();
}
