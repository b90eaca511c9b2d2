// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.Simulator.Citizens;

/// <summary>The people whom the simulator knows: those who wrote, and those who were added.</summary>
internal sealed class CitizenBook
{
    private readonly ConcurrentDictionary<string, Citizen> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Citizen> _byUserId = new(StringComparer.Ordinal);

    public IReadOnlyList<Citizen> All => [.. _byKey.Values.OrderBy(citizen => citizen.Name, StringComparer.Ordinal).ThenBy(citizen => citizen.Key, StringComparer.Ordinal)];

    public Citizen Add(Citizen citizen)
    {
        if (citizen.Key.Length == 0)
        {
            throw new ArgumentException("A citizen needs a phone number or a business-scoped user id.", nameof(citizen));
        }

        _byKey[citizen.Key] = citizen;
        foreach (var id in new[] { citizen.UserId, citizen.ParentUserId })
        {
            if (id is not null)
            {
                _byUserId[id] = citizen;
            }
        }

        return citizen;
    }

    /// <summary>Finds a person by key or by any user id.</summary>
    public Citizen? Find(string key) => _byKey.TryGetValue(key, out var citizen) || _byUserId.TryGetValue(key, out citizen) ? citizen : null;
}
