// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.LedgerKit;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Testing.Tests.Ledgers;

/// <summary>The model against a second one: what the check itself does must make no difference.</summary>
[Trait("Category", "Property")]
public sealed class MemoryModelTests : LedgerModelConformance
{
    protected override ValueTask<LedgerSession> OpenNewAsync(TimeProvider clock) => new MemoryData().OpenAsync(clock);
}
