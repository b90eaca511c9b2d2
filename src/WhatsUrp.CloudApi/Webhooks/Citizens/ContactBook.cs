// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>The contacts of one change, found by user id first and by number else.</summary>
internal sealed class ContactBook
{
    private readonly Dictionary<string, (CitizenIdentity Identity, CitizenProfile Profile)>? _byId;
    private readonly (CitizenIdentity Identity, CitizenProfile Profile)? _only;

    private ContactBook(Part contacts)
    {
        foreach (var contact in contacts.Items)
        {
            var entry = (Identity: IdentityReader.Contact(contact), Profile: Profile(contact));
            if (_only is null && _byId is null)
            {
                _only = entry;
                continue;
            }

            _byId ??= new(StringComparer.Ordinal);
            Add(_only);
            Add(entry);
            _only = null;
        }
    }

    public static ContactBook? Read(Part contacts) => contacts.Exists ? new ContactBook(contacts) : null;

    /// <summary>Completes a sender by what his contact says; a contact of somebody else says nothing.</summary>
    public (CitizenIdentity Identity, CitizenProfile? Profile) Complete(CitizenIdentity person)
    {
        if (Find(person) is not { } found)
        {
            return (person, null);
        }

        var contact = found.Identity;
        var complete = new CitizenIdentity(person.WaId ?? contact.WaId, person.UserId ?? contact.UserId, person.ParentUserId ?? contact.ParentUserId);
        return (complete == person ? person : complete, found.Profile);
    }

    private (CitizenIdentity Identity, CitizenProfile Profile)? Find(CitizenIdentity person)
    {
        if (_only is { Identity: var only })
        {
            var same = Same(only.UserId, person.UserId) ?? Same(only.WaId, person.WaId) ?? person is { WaId: null, UserId: null };
            return same ? _only : null;
        }

        return _byId is not null
            && ((person.UserId is { } user && _byId.TryGetValue(user, out var entry)) || (person.WaId is { } number && _byId.TryGetValue(number, out entry)))
            ? entry : null;
    }

    private static bool? Same(string? one, string? other) => one is null || other is null ? null : one == other;

    private static CitizenProfile Profile(Part contact)
    {
        var profile = contact["profile"u8];
        return new CitizenProfile(profile["name"u8].Text, profile["username"u8].Word?.TrimStart('@'), contact["identity_key_hash"u8].Text);
    }

    private void Add((CitizenIdentity Identity, CitizenProfile Profile)? entry)
    {
        if (entry is { } given)
        {
            _ = given.Identity.UserId is { } user && _byId!.TryAdd(user, given);
            _ = given.Identity.WaId is { } number && _byId!.TryAdd(number, given);
        }
    }
}
