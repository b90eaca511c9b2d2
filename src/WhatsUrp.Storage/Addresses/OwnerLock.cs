// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Addresses;

/// <summary>Lets one transaction at a time decide on a person, however many processes there are.</summary>
/// <remarks>
/// First the addresses are locked: of two first messages from one number the second waits, although there is no row yet. Then the
/// rows of the persons: whoever comes by another address of the same person waits there. While that one waited, a merge may have
/// given the address to somebody else, so the owners are read again until they stay the same. All locks are taken in an order of
/// their own, and they end with the transaction.
/// </remarks>
internal static class OwnerLock
{
    /// <summary>Finds the persons to whom the parts of an address point, as <see cref="AddressTable.OwnersOfAsync"/> does, and locks them.</summary>
    public static async ValueTask<List<SubscriberId>> TakeAsync(StorageSession session, LineId line, IReadOnlyList<AddressKey> keys)
    {
        if (session.IsAlone)
        {
            return await AddressTable.OwnersOfAsync(session, line, keys).ConfigureAwait(false);
        }

        await session.LockAsync([.. keys.Select(key => $"address {line} {(int)key.Kind} {key.Value}")]).ConfigureAwait(false);
        List<SubscriberId> locked = [];
        while (true)
        {
            var owners = await AddressTable.OwnersOfAsync(session, line, keys).ConfigureAwait(false);
            if (owners.SequenceEqual(locked))
            {
                return owners;
            }

            await TakeAsync(session, line, owners).ConfigureAwait(false);
            locked = owners;
        }
    }

    /// <summary>Locks the rows of some persons.</summary>
    public static async ValueTask TakeAsync(StorageSession session, LineId line, IReadOnlyCollection<SubscriberId> persons)
    {
        if (!session.IsAlone)
        {
            await session.QueryAsync(
                $"SELECT id FROM subscriber WHERE line_id = @line AND {session.IdIn("id", "@persons")} ORDER BY id FOR UPDATE",
                static row => row.Uuid(0),
                ("@line", line), ("@persons", persons)).ConfigureAwait(false);
        }
    }
}
