// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.PostgreSql.Tests.Conformance;

[NeedsPostgres]
public sealed class PostgresDraftTests : DraftConformance
{
    private readonly PostgresData _data = new();

    protected override ValueTask<StoreSession> OpenAsync() => _data.OpenAsync();

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
