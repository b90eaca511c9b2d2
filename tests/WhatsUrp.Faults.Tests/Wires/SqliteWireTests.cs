// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;

namespace WhatsUrp.Faults.Tests.Wires;

public sealed class SqliteWireTests : WireFaults
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
