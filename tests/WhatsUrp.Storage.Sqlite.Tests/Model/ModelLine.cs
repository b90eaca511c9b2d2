// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Tests.Model;

/// <summary>One line as the model knows it: the contract of the store in dictionaries.</summary>
internal sealed class ModelLine
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(string Evidence, ConsentKind Kind, string List)> _events = [];

    public Dictionary<string, ModelPerson> Owners { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateTimeOffset> LastInbound { get; } = new(StringComparer.Ordinal);

    public List<string> ReportTexts { get; } = [];

    public IEnumerable<ModelPerson> Persons => Owners.Values.Distinct();

    public static IEnumerable<string> PartsOf(CitizenAddress? address) =>
        new[] { address?.Phone?.Digits, address?.User?.Value }.OfType<string>();

    public ModelPerson? Find(CitizenAddress address) =>
        PartsOf(address).Select(part => Owners.GetValueOrDefault(part)).FirstOrDefault(person => person is not null);

    public (CommitStatus Status, ModelPerson? Person) Commit(SubscriberChange change)
    {
        if (_seen.Contains(change.Message.Value))
        {
            return (CommitStatus.Duplicate, null);
        }

        var owners = PartsOf(change.Replaces).Concat(PartsOf(change.From))
            .Select(part => Owners.GetValueOrDefault(part)).OfType<ModelPerson>().Distinct().ToList();
        var person = owners.FirstOrDefault();
        if ((person?.Revision ?? 0) != change.BasedOnRevision)
        {
            return (CommitStatus.Conflict, null);
        }

        _seen.Add(change.Message.Value);
        if (person is null && change is { Consents.Count: 0, Fields.Count: 0, Report: null, Draft: not DraftChange.Save })
        {
            return (CommitStatus.Committed, null);
        }

        person ??= new ModelPerson();
        foreach (var other in owners.Skip(1))
        {
            Merge(person, other);
        }

        foreach (var part in PartsOf(change.Replaces).Except(PartsOf(change.From), StringComparer.Ordinal))
        {
            Owners.Remove(part);
            LastInbound.Remove(part);
        }

        foreach (var part in PartsOf(change.From))
        {
            Owners.TryAdd(part, person);
            if (change.SentAt is { } sentAt && !(LastInbound.GetValueOrDefault(part) > sentAt))
            {
                LastInbound[part] = sentAt;
            }
        }

        person.Events.AddRange(change.Consents.Where(e => _events.Add((e.Evidence!.Value.Value, e.Kind, e.List?.Value ?? ""))));
        foreach (var field in change.Fields.GroupBy(value => value.Field.Value))
        {
            person.Fields[field.Key] = [.. field.Select(value => value.Value)];
        }

        person.Draft = change.Draft switch
        {
            DraftChange.Save save => save.Draft,
            DraftChange.Discard => null,
            _ => person.Draft,
        };
        if (change.Report is not null)
        {
            ReportTexts.Add(change.Report.Text);
            person.Reports.Add(ReportTexts.Count);
        }

        person.Revision++;
        return (CommitStatus.Committed, person);
    }

    public bool Erase(CitizenAddress address)
    {
        var owners = PartsOf(address).Select(part => Owners.GetValueOrDefault(part)).OfType<ModelPerson>().Distinct().ToList();
        foreach (var person in owners)
        {
            foreach (var part in Owners.Where(pair => pair.Value == person).Select(pair => pair.Key).ToList())
            {
                Owners.Remove(part);
                LastInbound.Remove(part);
            }

            foreach (var number in person.Reports)
            {
                ReportTexts[number - 1] = "";
            }
        }

        return owners.Count > 0;
    }

    public int Expire(DateTimeOffset now)
    {
        var expired = Persons.Where(person => person.Draft?.ExpiresAt <= now).ToList();
        foreach (var person in expired)
        {
            person.Draft = null;
            person.Revision++;
        }

        return expired.Count;
    }

    private void Merge(ModelPerson person, ModelPerson other)
    {
        foreach (var part in Owners.Where(pair => pair.Value == other).Select(pair => pair.Key).ToList())
        {
            Owners[part] = person;
        }

        foreach (var (field, values) in other.Fields)
        {
            person.Fields.TryAdd(field, values);
        }

        person.Events.AddRange(other.Events);
        person.Reports.AddRange(other.Reports);
        person.Draft ??= other.Draft;
        person.Revision = Math.Max(person.Revision, other.Revision);
    }
}
