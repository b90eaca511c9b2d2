// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.PostgreSql.Tests.Conformance;

[NeedsPostgres]
public sealed class PostgresWebhookInboxTests : WebhookInboxConformance
{
    private readonly PostgresData _data = new();

    protected override ValueTask<InboxSession> OpenAsync() => _data.OpenInboxAsync();

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
