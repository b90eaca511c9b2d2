// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The policy texts that consent events name: evidence, never changed.</summary>
internal static class PolicyTable
{
    /// <summary>Keeps a text; nothing happens when it is kept already.</summary>
    public static ValueTask<int> KeepAsync(StorageSession session, LineId line, PolicyText policy, DateTimeOffset at) => session.ExecuteAsync(
        """
        INSERT INTO policy_version (line_id, version, sha256, text, url, recorded_at)
        VALUES (@line, @version, @digest, @text, @url, @at)
        ON CONFLICT DO NOTHING
        """,
        ("@line", line), ("@version", policy.Version), ("@digest", policy.Sha256), ("@text", policy.Text), ("@url", policy.Url), ("@at", at));

    /// <summary>Reads the texts that some events name, in the order in which they are named.</summary>
    public static async ValueTask<List<PolicyText>> NamedByAsync(StorageSession session, LineId line, IEnumerable<ConsentEvent> events)
    {
        var texts = new List<PolicyText>();
        foreach (var (version, digest) in events.Where(e => e.PolicyVersion is not null).Select(e => (e.PolicyVersion, e.PolicySha256)).Distinct())
        {
            texts.AddRange(await session.QueryAsync(
                "SELECT version, text, url FROM policy_version WHERE line_id = @line AND version = @version AND sha256 = @digest",
                row => new PolicyText(row.Text(0), row.Text(1), row.TextOrNull(2)),
                ("@line", line), ("@version", version), ("@digest", digest)).ConfigureAwait(false));
        }

        return texts;
    }
}
