// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteLastInboundTests : LastInboundConformance
{
    private readonly SqliteData _data = new();

    protected override ValueTask<StoreSession> OpenAsync() => _data.OpenAsync();

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
