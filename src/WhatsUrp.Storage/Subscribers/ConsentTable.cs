// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>The append-only consent ledger.</summary>
internal static class ConsentTable
{
    private const string Columns =
        "seq, subscriber_id, kind, list_id, policy_version, policy_sha256, method, source, evidence, evidence_sha256, rule_id, actor, "
        + "occurred_at, recorded_at, prev_hash, hash";

    /// <summary>Appends an event; nothing happens when the same message brought the same event before.</summary>
    public static async ValueTask AppendAsync(
        StorageSession session, LineId line, SubscriberId person, ConsentEvent consent, DateTimeOffset at)
    {
        // The chain has one end: whoever appends waits for the one who appended before. Late in a transaction, therefore.
        await session.LockAsync([$"consent_event {line}"]).ConfigureAwait(false);
        var digest = consent.Evidence?.Sha256();
        if (digest is not null && await session.AnyAsync(
            "SELECT 1 FROM consent_event WHERE line_id = @line AND evidence_sha256 = @digest AND kind = @kind AND list_id = @list",
            ("@line", line), ("@digest", digest), ("@kind", consent.Kind), ("@list", consent.List?.Value ?? "")).ConfigureAwait(false))
        {
            return;
        }

        var end = await ChainEnd.OfAsync(session, "consent_event", line).ConfigureAwait(false);
        var record = new ConsentRecord
        {
            Line = line,
            Sequence = end.Sequence + 1,
            Subscriber = person,
            Event = consent,
            EvidenceSha256 = digest,
            RecordedAt = at,
            PreviousHash = end.Hash,
        };
        await InsertAsync(session, record with { Hash = record.ComputeHash() }).ConfigureAwait(false);
    }

    /// <summary>Reads the events of a person and of whoever was merged into them, oldest first.</summary>
    public static async ValueTask<List<ConsentEvent>> OfAsync(StorageSession session, LineId line, SubscriberId person) =>
        [.. (await RecordsOfAsync(session, line, person).ConfigureAwait(false)).Select(record => record.Event)];

    /// <summary>Reads the rows of a person and of whoever was merged into them, oldest first.</summary>
    public static async ValueTask<List<ConsentRecord>> RecordsOfAsync(StorageSession session, LineId line, SubscriberId person)
    {
        var records = new List<ConsentRecord>();
        foreach (var id in await PersonTable.IdsOfAsync(session, line, person).ConfigureAwait(false))
        {
            records.AddRange(await session.QueryAsync(
                $"SELECT {Columns} FROM consent_event WHERE line_id = @line AND subscriber_id = @person ORDER BY seq",
                row => ToRecord(line, row),
                ("@line", line), ("@person", id)).ConfigureAwait(false));
        }

        return [.. records.OrderBy(record => record.Sequence)];
    }

    /// <summary>Reads the ledger of a line, in order.</summary>
    public static ValueTask<List<ConsentRecord>> AllAsync(StorageSession session, LineId line) => session.QueryAsync(
        $"SELECT {Columns} FROM consent_event WHERE line_id = @line ORDER BY seq",
        row => ToRecord(line, row),
        ("@line", line));

    /// <summary>Reads the rows of the ledger of a line after one, in order.</summary>
    public static ValueTask<List<ConsentRecord>> PageAsync(StorageSession session, LineId line, long after, int size) => session.QueryAsync(
        $"SELECT {Columns} FROM consent_event WHERE line_id = @line AND seq > @after ORDER BY seq LIMIT @size",
        row => ToRecord(line, row),
        ("@line", line), ("@after", after), ("@size", size));

    /// <summary>Erases the message ids behind a person's events; their digests stay.</summary>
    public static async ValueTask EraseEvidenceAsync(StorageSession session, LineId line, SubscriberId person)
    {
        foreach (var id in await PersonTable.IdsOfAsync(session, line, person).ConfigureAwait(false))
        {
            await session.ExecuteAsync(
                "UPDATE consent_event SET evidence = NULL WHERE line_id = @line AND subscriber_id = @person AND evidence IS NOT NULL",
                ("@line", line), ("@person", id)).ConfigureAwait(false);
        }
    }

    private static ValueTask<int> InsertAsync(StorageSession session, ConsentRecord record) => session.ExecuteAsync(
        $"""
        INSERT INTO consent_event (line_id, {Columns})
        VALUES (@line, @seq, @person, @kind, @list, @version, @policy, @method, @source, @evidence, @digest, @rule, @actor,
            @occurred, @recorded, @previous, @hash)
        """,
        ("@line", record.Line), ("@seq", record.Sequence), ("@person", record.Subscriber), ("@kind", record.Event.Kind),
        ("@list", record.Event.List?.Value ?? ""), ("@version", record.Event.PolicyVersion), ("@policy", record.Event.PolicySha256),
        ("@method", record.Event.Method), ("@source", record.Event.Source), ("@evidence", record.Event.Evidence?.Value),
        ("@digest", record.EvidenceSha256), ("@rule", record.Event.RuleId), ("@actor", record.Event.Actor),
        ("@occurred", record.Event.OccurredAt), ("@recorded", record.RecordedAt),
        ("@previous", record.PreviousHash), ("@hash", record.Hash));

    private static ConsentRecord ToRecord(LineId line, StorageRow row) => new()
    {
        Line = line,
        Sequence = row.Number(0),
        Subscriber = new SubscriberId(row.Uuid(1)),
        Event = new ConsentEvent
        {
            Kind = (ConsentKind)row.Small(2),
            List = row.Text(3) is { Length: > 0 } list ? new ListId(list) : null,
            PolicyVersion = row.TextOrNull(4),
            PolicySha256 = row.TextOrNull(5),
            Method = (AcceptanceMethod?)row.SmallOrNull(6),
            Source = (ConsentSource)row.Small(7),
            Evidence = row.Has(8) ? new MessageId(row.Text(8)) : null,
            RuleId = row.TextOrNull(10),
            Actor = row.Text(11),
            OccurredAt = row.Instant(12),
        },
        EvidenceSha256 = row.TextOrNull(9),
        RecordedAt = row.Instant(13),
        PreviousHash = row.Bytes(14),
        Hash = row.Bytes(15),
    };
}
