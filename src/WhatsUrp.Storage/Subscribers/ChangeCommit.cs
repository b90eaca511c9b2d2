// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Writes one change within an open transaction.</summary>
internal sealed class ChangeCommit(StorageSession session, SubscriberChange change)
{
    /// <summary>Writes the change, unless its message is known or the person has moved on: then it writes nothing.</summary>
    public async ValueTask<CommitResult> RunAsync()
    {
        // The former address decides who is meant, then the phone number, then the user ids.
        var owners = await OwnerLock.TakeAsync(
            session, change.Line, [.. AddressKey.Of(change.Replaces).Union(AddressKey.Of(change.From))]).ConfigureAwait(false);
        if (await MessageTable.KnowsAsync(session, change.Line, change.Message).ConfigureAwait(false))
        {
            return new CommitResult(CommitStatus.Duplicate);
        }

        var person = owners is [var first, ..] ? await PersonTable.GetAsync(session, change.Line, first).ConfigureAwait(false) : null;
        if ((person?.Revision ?? 0) != change.BasedOnRevision)
        {
            return new CommitResult(CommitStatus.Conflict);
        }

        await MessageTable.AddAsync(session, change.Line, change.Message, change.At).ConfigureAwait(false);
        foreach (var policy in change.Policies)
        {
            await PolicyTable.KeepAsync(session, change.Line, policy, change.At).ConfigureAwait(false);
        }

        if (person is null && ChangeRules.CausesNothing(change))
        {
            await PostAsync(person: null).ConfigureAwait(false);
            return new CommitResult(CommitStatus.Committed);
        }

        person ??= await WelcomeAsync().ConfigureAwait(false);
        person = await AbsorbAsync(person, [.. owners.Skip(1)]).ConfigureAwait(false);
        var report = await ApplyAsync(person).ConfigureAwait(false);
        await PostAsync(person.Id).ConfigureAwait(false);
        return new CommitResult(CommitStatus.Committed, person.Id, report);
    }

    // What the change says to people enters the ledger with it: it is said once, or the change was not made.
    private async ValueTask PostAsync(SubscriberId? person)
    {
        if (!change.TakesOutgoing || change.Outgoing.Count == 0)
        {
            return;
        }

        var rows = new List<OwnMessage>();
        foreach (var (ordinal, message) in change.Outgoing.Index())
        {
            var to = AddressKey.Of(message.To);
            var recipient = to.Intersect(AddressKey.Of(change.From)).Any()
                ? person
                : (await AddressTable.OwnersOfAsync(session, change.Line, to).ConfigureAwait(false)).Cast<SubscriberId?>().FirstOrDefault();
            rows.Add(new OwnMessage(message, recipient, change.At, change.At + OwnMessage.Patience)
            {
                Cause = Digests.Of(change.Message),
                Ordinal = ordinal,
            });
        }

        await OwnMessageTable.AddAsync(session, rows, change.At).ConfigureAwait(false);
    }

    private async ValueTask<PersonRecord> WelcomeAsync()
    {
        var person = new PersonRecord(SubscriberId.New(change.At), SubscriberStatus.Active, change.At, Revision: 0, ClosedNoticeFor: null);
        await PersonTable.SaveAsync(session, change.Line, person, change.At).ConfigureAwait(false);
        return person;
    }

    private async ValueTask<PersonRecord> AbsorbAsync(PersonRecord person, IReadOnlyList<SubscriberId> others)
    {
        foreach (var other in others)
        {
            person = PersonMerge.Join(person, await PersonTable.GetAsync(session, change.Line, other).ConfigureAwait(false));
            await MergeDataAsync(person.Id, other).ConfigureAwait(false);
            await AddressTable.MoveAsync(session, change.Line, other, person.Id).ConfigureAwait(false);
            await ReportTable.MoveAsync(session, change.Line, other, person.Id).ConfigureAwait(false);
            await DeliveryMerge.RunAsync(session, change.Line, other, person.Id).ConfigureAwait(false);
            await SubscriptionTable.DeleteAsync(session, change.Line, other).ConfigureAwait(false);
            await PersonTable.PointToAsync(session, change.Line, other, person.Id).ConfigureAwait(false);
        }

        if (others.Count > 0)
        {
            await SubscriptionTable.ProjectAsync(session, change.Line, person.Id).ConfigureAwait(false);
        }

        return person;
    }

    private async ValueTask MergeDataAsync(SubscriberId person, SubscriberId other)
    {
        var fields = PersonMerge.Fields(
            await FieldTable.OfAsync(session, change.Line, person).ConfigureAwait(false),
            await FieldTable.OfAsync(session, change.Line, other).ConfigureAwait(false));
        await FieldTable.ReplaceAsync(session, change.Line, person, fields).ConfigureAwait(false);
        await FieldTable.DeleteAsync(session, change.Line, other).ConfigureAwait(false);
        var draft = PersonMerge.Draft(
            await DraftTable.OfAsync(session, change.Line, person).ConfigureAwait(false),
            await DraftTable.OfAsync(session, change.Line, other).ConfigureAwait(false));
        if (draft is not null)
        {
            await DraftTable.SaveAsync(session, change.Line, person, draft).ConfigureAwait(false);
        }

        await DraftTable.DeleteAsync(session, change.Line, other).ConfigureAwait(false);
    }

    private async ValueTask<Report?> ApplyAsync(PersonRecord person)
    {
        await RecordAddressesAsync(person.Id).ConfigureAwait(false);
        await FieldTable.ReplaceAsync(session, change.Line, person.Id, change.Fields).ConfigureAwait(false);
        await DraftTable.ApplyAsync(session, change.Line, person.Id, change.Draft).ConfigureAwait(false);
        var notice = change.ClosedNoticeFor ?? person.ClosedNoticeFor;
        await PersonTable.SaveAsync(
            session, change.Line, person with { Revision = person.Revision + 1, ClosedNoticeFor = notice }, change.At).ConfigureAwait(false);

        // Last what makes others of the line wait: the ledger, then the number of the report.
        foreach (var consent in change.Consents)
        {
            await ConsentTable.AppendAsync(session, change.Line, person.Id, consent, change.At).ConfigureAwait(false);
        }

        if (change.Consents.Count > 0)
        {
            await SubscriptionTable.ProjectAsync(session, change.Line, person.Id).ConfigureAwait(false);
        }

        return change.Report is null ? null : await ReportTable.InsertAsync(session, change.Report, person.Id).ConfigureAwait(false);
    }

    private async ValueTask RecordAddressesAsync(SubscriberId person)
    {
        var from = AddressKey.Of(change.From);
        foreach (var key in AddressKey.Of(change.Replaces).Except(from))
        {
            await AddressTable.EndAsync(session, change.Line, key, change.At).ConfigureAwait(false);
        }

        foreach (var key in from)
        {
            await AddressTable.AttachAsync(session, change.Line, person, key, change.At).ConfigureAwait(false);
            if (change.SentAt is { } sentAt)
            {
                await AddressTable.HearAsync(session, change.Line, key, sentAt).ConfigureAwait(false);
            }
        }
    }
}
