// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Inbox;

/// <summary>The statements of the inbox that both dialects understand. States: 0 waits, 1 settled, 2 quarantined.</summary>
internal static class InboxSql
{
    public const string Append =
        """
        INSERT INTO webhook_inbox (source, received_at, sha256, body, state)
        VALUES (@source, @received, @sha256, @body, 0)
        RETURNING id
        """;

    public const string Settle = "UPDATE webhook_inbox SET state = 1, settled_at = @at, body = NULL WHERE id = @id AND state = 0";

    /// <summary>Sets an item aside that was cut out of a row; an item of an item still belongs to the first body.</summary>
    public const string Quarantine =
        """
        INSERT INTO webhook_inbox (part_of, source, received_at, sha256, body, state, settled_at, reason)
        SELECT coalesce(part_of, id), source, received_at, @sha256, @body, 2, @at, @reason FROM webhook_inbox WHERE id = @id
        """;

    public const string Quarantined =
        """
        SELECT id, part_of, source, received_at, settled_at, reason, sha256, body FROM webhook_inbox
        WHERE state = 2 AND id > @after ORDER BY id LIMIT @limit
        """;

    public const string Replay = "UPDATE webhook_inbox SET state = 0, settled_at = NULL, reason = NULL WHERE id = @id AND state = 2";

    public const string Measure =
        """
        SELECT (SELECT count(*) FROM webhook_inbox WHERE state = 0),
            (SELECT min(received_at) FROM webhook_inbox WHERE state = 0),
            (SELECT count(*) FROM webhook_inbox WHERE state = 2)
        """;

    public const string PurgeSettled = "DELETE FROM webhook_inbox WHERE state = 1 AND settled_at < @before";

    public const string PurgeQuarantined = "DELETE FROM webhook_inbox WHERE state = 2 AND received_at < @before";
}
