// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sqlite.Addresses;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>Writes one change within an open transaction.</summary>
internal sealed class ChangeCommit(SqliteSession session, SubscriberChange change)
{
    /// <summary>Writes the change, unless its message is known or the person has moved on: then it writes nothing.</summary>
    public CommitResult Run()
    {
        if (MessageTable.Knows(session, change.Line, change.Message))
        {
            return new CommitResult(CommitStatus.Duplicate);
        }

        // The former address decides who is meant, then the phone number, then the user ids.
        var owners = AddressTable.OwnersOf(
            session, change.Line, [.. AddressKey.Of(change.Replaces), .. AddressKey.Of(change.From)]);
        var person = owners is [var first, ..] ? PersonTable.Get(session, change.Line, first) : null;
        if ((person?.Revision ?? 0) != change.BasedOnRevision)
        {
            return new CommitResult(CommitStatus.Conflict);
        }

        MessageTable.Add(session, change.Line, change.Message, change.At);
        foreach (var policy in change.Policies)
        {
            PolicyTable.Keep(session, change.Line, policy, change.At);
        }

        if (person is null && ChangeRules.CausesNothing(change))
        {
            return new CommitResult(CommitStatus.Committed);
        }

        person ??= Welcome();
        person = Absorb(person, [.. owners.Skip(1)]);
        var report = Apply(person);
        return new CommitResult(CommitStatus.Committed, person.Id, report);
    }

    private PersonRecord Welcome()
    {
        var person = new PersonRecord(SubscriberId.New(change.At), SubscriberStatus.Active, change.At, Revision: 0, ClosedNoticeFor: null);
        PersonTable.Save(session, change.Line, person, change.At);
        return person;
    }

    private PersonRecord Absorb(PersonRecord person, IReadOnlyList<SubscriberId> others)
    {
        foreach (var other in others)
        {
            person = PersonMerge.Join(person, PersonTable.Get(session, change.Line, other));
            MergeData(person.Id, other);
            AddressTable.Move(session, change.Line, other, person.Id);
            ReportTable.Move(session, change.Line, other, person.Id);
            SubscriptionTable.Delete(session, change.Line, other);
            PersonTable.PointTo(session, change.Line, other, person.Id);
        }

        if (others.Count > 0)
        {
            SubscriptionTable.Project(session, change.Line, person.Id);
        }

        return person;
    }

    private void MergeData(SubscriberId person, SubscriberId other)
    {
        var fields = PersonMerge.Fields(
            FieldTable.Of(session, change.Line, person), FieldTable.Of(session, change.Line, other));
        FieldTable.Replace(session, change.Line, person, fields);
        FieldTable.Delete(session, change.Line, other);
        var draft = PersonMerge.Draft(
            DraftTable.Of(session, change.Line, person), DraftTable.Of(session, change.Line, other));
        if (draft is not null)
        {
            DraftTable.Save(session, change.Line, person, draft);
        }

        DraftTable.Delete(session, change.Line, other);
    }

    private WhatsUrp.Reports.Report? Apply(PersonRecord person)
    {
        var from = AddressKey.Of(change.From);
        foreach (var key in AddressKey.Of(change.Replaces).Except(from))
        {
            AddressTable.End(session, change.Line, key, change.At);
        }

        foreach (var key in from)
        {
            AddressTable.Attach(session, change.Line, person.Id, key, change.At);
            if (change.SentAt is { } sentAt)
            {
                AddressTable.Hear(session, change.Line, key, sentAt);
            }
        }

        foreach (var consent in change.Consents)
        {
            ConsentTable.Append(session, change.Line, person.Id, consent, change.At);
        }

        if (change.Consents.Count > 0)
        {
            SubscriptionTable.Project(session, change.Line, person.Id);
        }

        FieldTable.Replace(session, change.Line, person.Id, change.Fields);
        DraftTable.Apply(session, change.Line, person.Id, change.Draft);
        var notice = change.ClosedNoticeFor ?? person.ClosedNoticeFor;
        PersonTable.Save(session, change.Line, person with { Revision = person.Revision + 1, ClosedNoticeFor = notice }, change.At);
        return change.Report is null ? null : ReportTable.Insert(session, change.Report, person.Id);
    }
}
