// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Storage.Sqlite.Addresses;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>Finds the persons of a segment.</summary>
internal sealed class AudienceReader(LineId line, SegmentSql segment)
{
    // Persons who have become another, or were erased, have no subscription left.
    private readonly string _from =
        $"""
        FROM subscriber s
        WHERE s.line_id = @line AND s.status = 1
            AND EXISTS (SELECT 1 FROM subscription a WHERE a.line_id = s.line_id AND a.subscriber_id = s.id AND a.state = 2)
            AND {segment.Condition}
        """;

    /// <summary>Counts them.</summary>
    public int Count(SqliteSession session) => session.First("SELECT count(*) " + _from, row => row.Small(0), Parameters());

    /// <summary>Names them, in order of their first contact.</summary>
    public List<SubscriberId> Ids(SqliteSession session) => session.Query(
        "SELECT s.id " + _from + " ORDER BY s.created_at, s.id", row => new SubscriberId(row.Uuid(0)), Parameters());

    /// <summary>Reads those of some persons who belong to the audience still.</summary>
    public List<AudienceMember> Members(SqliteSession session, IEnumerable<SubscriberId> persons) =>
        [.. persons.Where(person => StillFits(session, person)).Select(person => Member(session, person))];

    private bool StillFits(SqliteSession session, SubscriberId person) =>
        session.Any("SELECT 1 " + _from + " AND s.id = @person", [.. Parameters(), ("@person", person)]);

    private AudienceMember Member(SqliteSession session, SubscriberId person)
    {
        var address = AddressKey.Complete(null, AddressTable.CurrentOf(session, line, person));
        return new AudienceMember(
            person,
            address,
            FieldTable.Of(session, line, person),
            [.. SubscriptionTable.Of(session, line, person).Where(s => s.State == SubscriptionState.Active).Select(s => s.List)])
        {
            LastInboundAt = AddressTable.LastInboundOf(session, line, address),
        };
    }

    private (string Name, object? Value)[] Parameters() =>
        [("@line", line), .. segment.Parameters.Select(parameter => (parameter.Key, (object?)parameter.Value))];
}
