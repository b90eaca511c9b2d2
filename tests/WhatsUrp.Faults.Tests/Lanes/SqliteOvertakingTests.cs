// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Lanes;

public sealed class SqliteOvertakingTests(ITestOutputHelper output) : OvertakingFaults(output)
{
    private protected override Task<BenchStore> NewStoreAsync() => Task.FromResult<BenchStore>(new SqliteBenchStore());
}
