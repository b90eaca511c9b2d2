// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;

namespace WhatsUrp.Faults.Tests.Kills;

public sealed class SqliteExactKillTests : ExactKillFaults
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
