// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Testing.Conformance;

namespace WhatsUrp.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteWebhookInboxTests : WebhookInboxConformance
{
    private readonly SqliteData _data = new();

    protected override ValueTask<InboxSession> OpenAsync() => _data.OpenInboxAsync();

    protected override ValueTask DeleteAsync() => _data.DeleteAsync();
}
