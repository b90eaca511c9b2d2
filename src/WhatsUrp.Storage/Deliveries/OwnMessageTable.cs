// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What messages of their own say, and to whom, until that is erased.</summary>
internal static class OwnMessageTable
{
    /// <summary>Writes messages down (T1), and wakes who sends them.</summary>
    public static async ValueTask<IReadOnlyList<DeliveryId>> AddAsync(StorageSession session, IReadOnlyList<OwnMessage> messages, DateTimeOffset now)
    {
        List<(DeliveryId Id, OwnMessage Own)> rows = [.. messages.Select(own => (new DeliveryId(session.Ids.Next(now)), own))];
        await session.ExecuteManyAsync(
            """
            INSERT INTO delivery (line_id, id, subscriber_id, lane, state, created_at, due_at, deadline, pair, cause, ordinal,
                to_phone, to_user, to_parent_user, content, in_reply_to, identity_hash, has_window, window_at)
            VALUES (@line, @id, @person, @lane, 0, @now, @due, @deadline, @pair, @cause, @ordinal,
                @phone, @user, @parent, @content, @reply, @identity, @window, @windowAt)
            """,
            [.. rows.Select(row => ParametersOf(row.Id, row.Own, now))]).ConfigureAwait(false);
        foreach (var line in messages.Select(own => own.Message.Line).Distinct())
        {
            await session.NotifyAsync(line).ConfigureAwait(false);
        }

        return [.. rows.Select(row => row.Id)];
    }

    /// <summary>Reads what some deliveries say and to whom; those that were erased are left out.</summary>
    public static async ValueTask<Dictionary<DeliveryId, OutboundMessage>> OfAsync(StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids) =>
        (await session.QueryAsync(
            $"""
            SELECT id, lane, to_phone, to_user, to_parent_user, content, in_reply_to, identity_hash, has_window, window_at FROM delivery
            WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND content IS NOT NULL
            """,
            row => (Id: new DeliveryId(row.Uuid(0)), Message: ToMessage(line, row)),
            ("@line", line), ("@ids", ids)).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Message);

    private static (string Name, object? Value)[] ParametersOf(DeliveryId id, OwnMessage own, DateTimeOffset now)
    {
        var message = own.Message;
        return
        [
            ("@line", message.Line), ("@id", id), ("@person", own.Person), ("@lane", message.Lane), ("@now", now), ("@due", own.DueAt),
            ("@deadline", own.Deadline), ("@pair", Digests.Of(message.To)), ("@cause", own.Cause), ("@ordinal", own.Ordinal),
            ("@phone", message.To.Phone?.Digits), ("@user", message.To.User?.Value), ("@parent", message.To.ParentUser?.Value),
            ("@content", ContentJson.Of(message.Content)), ("@reply", message.InReplyTo?.Value), ("@identity", message.IdentityHash),
            ("@window", message.Window is not null), ("@windowAt", message.Window?.LastInboundAt),
        ];
    }

    private static OutboundMessage ToMessage(LineId line, StorageRow row) => new()
    {
        Line = line,
        Lane = (Lane)row.Small(1),
        To = AddressKey.Complete(null, [.. KeysOf(row)]),
        Content = ContentJson.ToContent(row.Text(5)),
        InReplyTo = row.Has(6) ? new MessageId(row.Text(6)) : null,
        IdentityHash = row.TextOrNull(7),
        Window = row.Flag(8) ? new ServiceWindow(row.InstantOrNull(9)) : null,
    };

    private static IEnumerable<AddressKey> KeysOf(StorageRow row)
    {
        foreach (var (kind, column) in new[] { (AddressKind.Phone, 2), (AddressKind.User, 3), (AddressKind.ParentUser, 4) })
        {
            if (row.Has(column))
            {
                yield return new AddressKey(kind, row.Text(column));
            }
        }
    }
}
