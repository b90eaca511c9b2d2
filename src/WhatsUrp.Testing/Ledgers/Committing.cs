// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Commits all that one message changes.</summary>
internal sealed class Committing(LedgerData data, SubscriberChange change)
{
    private readonly LedgerLine _line = data.Line(change.Line);

    public CommitResult Run()
    {
        if (_line.Seen.Contains(change.Message))
        {
            return new CommitResult(CommitStatus.Duplicate);
        }

        var owners = _line.Book.Owners(AddressPart.Of(change.Replaces).Concat(AddressPart.Of(change.From)));
        if ((owners.Count > 0 ? owners[0].Revision : 0) != change.BasedOnRevision)
        {
            return new CommitResult(CommitStatus.Conflict);
        }

        _line.Seen.Add(change.Message);
        foreach (var policy in change.Policies)
        {
            _line.Policies.TryAdd(policy.Sha256, policy);
        }

        foreach (var message in change.TakesOutgoing ? change.Outgoing : [])
        {
            Writing.Own(data, message);
        }

        if (owners.Count == 0 && change is { Consents.Count: 0, Fields.Count: 0, Report: null, ClosedNoticeFor: null, Draft: not DraftChange.Save })
        {
            return new CommitResult(CommitStatus.Committed);
        }

        var person = owners.Count > 0 ? owners[0] : Welcome();
        foreach (var other in owners.Skip(1))
        {
            Merging.Run(_line, person, other);
        }

        return new CommitResult(CommitStatus.Committed, person.Id, Apply(person));
    }

    private LedgerPerson Welcome()
    {
        var person = new LedgerPerson(data.Ids.NewSubscriber(change.At), change.At);
        _line.Book.Persons.Add(person);
        return person;
    }

    private Report? Apply(LedgerPerson person)
    {
        var parts = AddressPart.Of(change.From);
        foreach (var part in AddressPart.Of(change.Replaces).Except(parts))
        {
            _line.Book.End(part);
        }

        foreach (var part in parts)
        {
            _line.Book.Attach(person, part, change.SentAt);
        }

        var known = person.Consents.Select(consent => Name(consent.Event)).ToHashSet();
        var added = change.Consents.Where(consent => consent.Evidence is null || known.Add(Name(consent)));
        person.Consents.AddRange(added.Select(consent => (consent, data.Now)).ToList());
        person.Fields.RemoveAll(value => change.Fields.Any(changed => changed.Field == value.Field));
        person.Fields.AddRange(change.Fields);
        person.Draft = change.Draft switch
        {
            DraftChange.Save save => save.Draft,
            DraftChange.Discard => null,
            _ => person.Draft,
        };
        person.ClosedNoticeFor = change.ClosedNoticeFor ?? person.ClosedNoticeFor;
        person.Revision++;
        if (change.Report is null)
        {
            return null;
        }

        var report = change.Report with { Number = _line.Reports.Count + 1, Subscriber = person.Id };
        _line.Reports.Add(report);
        return report;
    }

    private static (Messaging.MessageId?, ConsentKind, Lines.ListId?) Name(ConsentEvent consent) => (consent.Evidence, consent.Kind, consent.List);
}
