// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.TestKit.Postgres;

namespace WhatsUrp.Faults.Tests.Consents;

[NeedsPostgres]
public sealed class PostgreSqlConsentTests : ConsentFaults
{
    private protected override async Task<BenchStore> NewStoreAsync() => await PostgreSqlBenchStore.StartAsync();
}
