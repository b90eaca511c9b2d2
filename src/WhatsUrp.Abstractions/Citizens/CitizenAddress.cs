// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;

namespace WhatsUrp.Citizens;

/// <summary>How WhatsApp names a person: by phone number, by business-scoped user id, or by both.</summary>
/// <remarks>
/// Either may be missing, change or merge with another: an address is never the key of anything, it points to a
/// <see cref="SubscriberId"/>. <see cref="ToString"/> masks it.
/// </remarks>
public sealed record CitizenAddress
{
    /// <summary>Initializes a new instance of the <see cref="CitizenAddress"/> class.</summary>
    /// <param name="phone">The phone number, when known.</param>
    /// <param name="user">The business-scoped user id, when known.</param>
    /// <param name="parentUser">The parent user id of a portfolio group, when known.</param>
    /// <exception cref="ArgumentException">All three are missing.</exception>
    public CitizenAddress(PhoneNumber? phone, UserId? user = null, UserId? parentUser = null)
    {
        if (phone is null && user is null && parentUser is null)
        {
            throw new ArgumentException("WURP0001: an address needs a phone number or a user id.", nameof(phone));
        }

        (Phone, User, ParentUser) = (phone, user, parentUser);
    }

    /// <summary>Gets what stands where a person's address has been erased: it names nobody, and nobody is found by it.</summary>
    public static CitizenAddress Erased { get; } = new(null, default(UserId));

    /// <summary>Gets the phone number, when known.</summary>
    public PhoneNumber? Phone { get; }

    /// <summary>Gets the business-scoped user id, when known.</summary>
    public UserId? User { get; }

    /// <summary>Gets the parent user id, when known.</summary>
    public UserId? ParentUser { get; }

    /// <summary>Makes an address of a phone number.</summary>
    /// <param name="e164">The number in international form.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static CitizenAddress OfPhone(string e164) => new(PhoneNumber.Parse(e164));

    /// <summary>Reads an address as an operator types it: a phone number, a user id, or both joined by a vertical bar.</summary>
    /// <param name="text">The text, such as <c>+393331234567</c>, <c>IT.123</c> or <c>+393331234567|IT.123</c>.</param>
    /// <param name="address">The address read.</param>
    /// <returns><see langword="true"/> when the text is an address.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CitizenAddress? address)
    {
        PhoneNumber? phone = null;
        UserId? user = null;
        address = null;
        foreach (var part in (text ?? "").Split('|', StringSplitOptions.TrimEntries))
        {
            if (user is null && UserId.HasForm(part) && UserId.TryCreate(part, out var id))
            {
                user = id;
            }
            else if (phone is null && PhoneNumber.TryParse(part, out var number))
            {
                phone = number;
            }
            else
            {
                return false;
            }
        }

        address = new CitizenAddress(phone, user);
        return true;
    }

    /// <summary>Returns the address masked.</summary>
    /// <returns>The masked address.</returns>
    public override string ToString() => Phone?.ToString() ?? (User ?? ParentUser).ToString()!;
}
