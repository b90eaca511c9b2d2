// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;

namespace WhatsUrp.Faults.Tests.Consents;

public sealed class SqliteConsentTests : ConsentFaults
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
