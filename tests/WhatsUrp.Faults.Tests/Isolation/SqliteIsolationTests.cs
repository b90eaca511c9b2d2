// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Isolation;

public sealed class SqliteIsolationTests(ITestOutputHelper output) : IsolationFaults(output)
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
