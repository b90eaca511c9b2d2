// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>The persons of a line and the addresses that lead to them.</summary>
internal sealed class AddressBook
{
    private readonly List<Entry> _entries = [];

    public List<LedgerPerson> Persons { get; } = [];

    public LedgerPerson? Find(SubscriberId id) => Persons.Find(person => person.Id == id);

    /// <summary>Finds whom an address names, in the order in which its parts decide.</summary>
    public IReadOnlyList<LedgerPerson> Owners(params IEnumerable<AddressPart> parts) =>
        [.. parts.Select(part => Current(part)?.Person).OfType<LedgerPerson>().Distinct()];

    /// <summary>Lists the current parts of a person's address, the latest first.</summary>
    public IReadOnlyList<AddressPart> PartsOf(LedgerPerson person) =>
        [.. _entries.Where(entry => entry.Person == person && !entry.HasEnded).Reverse().Select(entry => entry.Part)];

    public IReadOnlyList<AddressPart> FormerPartsOf(LedgerPerson person) =>
        [.. _entries.Where(entry => entry.Person == person && entry.HasEnded).Select(entry => entry.Part)];

    public CitizenAddress? AddressOf(LedgerPerson person) => AddressPart.Join(PartsOf(person));

    public DateTimeOffset? LastInboundOf(CitizenAddress? address) => LastInboundOf(AddressPart.Of(address));

    public DateTimeOffset? LastInboundOf(IEnumerable<AddressPart> parts) => parts.Select(part => Current(part)?.LastInboundAt).Max();

    public void Attach(LedgerPerson person, AddressPart part, DateTimeOffset? heardAt)
    {
        var entry = Current(part);
        if (entry is null)
        {
            _entries.Add(entry = new Entry(part, person));
        }

        entry.LastInboundAt = entry.LastInboundAt is { } before && !(heardAt > before) ? before : heardAt;
    }

    public void End(AddressPart part)
    {
        if (Current(part) is { } entry)
        {
            entry.HasEnded = true;
        }
    }

    public void Move(LedgerPerson from, LedgerPerson to) =>
        _entries.Where(entry => entry.Person == from).ToList().ForEach(entry => entry.Person = to);

    public void Forget(LedgerPerson person) => _entries.RemoveAll(entry => entry.Person == person);

    private Entry? Current(AddressPart part) => _entries.Find(entry => entry.Part == part && !entry.HasEnded);

    private sealed class Entry(AddressPart part, LedgerPerson person)
    {
        public AddressPart Part { get; } = part;

        public LedgerPerson Person { get; set; } = person;

        public bool HasEnded { get; set; }

        public DateTimeOffset? LastInboundAt { get; set; }
    }
}
