// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Lanes;

[NeedsPostgres]
public sealed class PostgreSqlOvertakingTests(ITestOutputHelper output) : OvertakingFaults(output)
{
    private protected override async Task<BenchStore> NewStoreAsync() => await PostgreSqlBenchStore.StartAsync();
}
