// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Faults.Tests.Wires;

[NeedsPostgres]
public sealed class PostgreSqlWireTests : WireFaults
{
    private protected override async Task<BenchStore> NewStoreAsync() => await PostgreSqlBenchStore.StartAsync();
}
