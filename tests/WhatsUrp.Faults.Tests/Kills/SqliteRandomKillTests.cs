// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Kills;

public sealed class SqliteRandomKillTests(ITestOutputHelper output) : RandomKillFaults(output)
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
