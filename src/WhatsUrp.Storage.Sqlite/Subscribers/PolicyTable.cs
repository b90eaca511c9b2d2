// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>The policy texts that consent events name: evidence, never changed.</summary>
internal static class PolicyTable
{
    /// <summary>Keeps a text; nothing happens when it is kept already.</summary>
    public static void Keep(SqliteSession session, LineId line, PolicyText policy, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO policy_version (line_id, version, sha256, text, url, recorded_at)
        VALUES (@line, @version, @digest, @text, @url, @at)
        ON CONFLICT DO NOTHING
        """,
        ("@line", line), ("@version", policy.Version), ("@digest", policy.Sha256), ("@text", policy.Text), ("@url", policy.Url), ("@at", at));

    /// <summary>Reads the texts that some events name, in the order in which they are named.</summary>
    public static List<PolicyText> NamedBy(SqliteSession session, LineId line, IEnumerable<ConsentEvent> events) =>
        [.. events
            .Select(e => (e.PolicyVersion, e.PolicySha256))
            .Distinct()
            .SelectMany(named => session.Query(
                "SELECT version, text, url FROM policy_version WHERE line_id = @line AND version = @version AND sha256 = @digest",
                row => new PolicyText(row.Text(0), row.Text(1), row.TextOrNull(2)),
                ("@line", line), ("@version", named.PolicyVersion), ("@digest", named.PolicySha256)))];
}
