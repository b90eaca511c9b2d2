// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Storage.Persons;

/// <summary>One part of an address: what a row of <c>citizen_address</c> is found by.</summary>
/// <param name="Kind">The sort of address.</param>
/// <param name="Value">The digits or the id.</param>
internal readonly record struct AddressKey(AddressKind Kind, string Value)
{
    /// <summary>Takes an address apart, in the order in which its parts decide who is meant: phone number first.</summary>
    public static IReadOnlyList<AddressKey> Of(CitizenAddress? address) =>
        address is null
            ? []
            : [.. new AddressKey[]
            {
                new(AddressKind.Phone, address.Phone?.Digits ?? ""),
                new(AddressKind.User, address.User?.Value ?? ""),
                new(AddressKind.ParentUser, address.ParentUser?.Value ?? ""),
            }.Where(key => key.Value.Length > 0)];

    /// <summary>Completes an address with what is on record.</summary>
    /// <param name="asked">The address that someone asked for, whose parts stay; <see langword="null"/> when nobody asked.</param>
    /// <param name="onRecord">The keys on record, the latest first.</param>
    /// <returns>The address; <see cref="CitizenAddress.Erased"/> when there is no part at all.</returns>
    public static CitizenAddress Complete(CitizenAddress? asked, IReadOnlyList<AddressKey> onRecord)
    {
        var keys = Of(asked).Concat(onRecord).ToList();
        var phone = First(keys, AddressKind.Phone);
        var user = First(keys, AddressKind.User);
        var parent = First(keys, AddressKind.ParentUser);
        return keys.Count == 0
            ? CitizenAddress.Erased
            : new CitizenAddress(phone is null ? null : PhoneNumber.Parse(phone), ToUser(user), ToUser(parent));
    }

    /// <summary>Returns the sort, never the value.</summary>
    public override string ToString() => Kind.ToString();

    private static string? First(List<AddressKey> keys, AddressKind kind) =>
        keys.Where(key => key.Kind == kind).Select(key => key.Value).FirstOrDefault();

    private static UserId? ToUser(string? value) => UserId.TryCreate(value, out var id) ? id : null;
}
