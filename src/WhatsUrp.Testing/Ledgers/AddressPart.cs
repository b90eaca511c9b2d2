// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>One part of an address.</summary>
internal readonly record struct AddressPart(AddressPart.Sort Kind, string Value)
{
    public enum Sort
    {
        Phone = 1,
        User = 2,
        ParentUser = 3,
    }

    /// <summary>Takes an address apart, in the order in which its parts decide who is meant.</summary>
    public static IReadOnlyList<AddressPart> Of(CitizenAddress? address) =>
        [.. new AddressPart[]
        {
            new(Sort.Phone, address?.Phone?.Digits ?? ""),
            new(Sort.User, address?.User?.Value ?? ""),
            new(Sort.ParentUser, address?.ParentUser?.Value ?? ""),
        }.Where(part => part.Value.Length > 0)];

    /// <summary>Puts an address together: of each sort the first.</summary>
    public static CitizenAddress? Join(IEnumerable<AddressPart> parts)
    {
        var first = parts.GroupBy(part => part.Kind).ToDictionary(group => group.Key, group => group.First().Value);
        return first.Count == 0
            ? null
            : new CitizenAddress(
                first.TryGetValue(Sort.Phone, out var phone) ? PhoneNumber.Parse(phone) : null,
                UserId.TryCreate(first.GetValueOrDefault(Sort.User), out var user) ? user : null,
                UserId.TryCreate(first.GetValueOrDefault(Sort.ParentUser), out var parent) ? parent : null);
    }

    /// <summary>Returns the sort, never the value.</summary>
    public override string ToString() => Kind.ToString();
}
