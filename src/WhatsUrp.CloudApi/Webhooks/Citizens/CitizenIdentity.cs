// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>How a webhook names a person. Each part may be missing.</summary>
/// <param name="WaId">The phone number as WhatsApp writes it; as received, so it may be no number at all.</param>
/// <param name="UserId">The business-scoped user id.</param>
/// <param name="ParentUserId">The parent user id of a portfolio group.</param>
public sealed record CitizenIdentity(string? WaId, string? UserId, string? ParentUserId)
{
    /// <summary>Makes an address of what can be sent to.</summary>
    /// <returns>The address, or <see langword="null"/> when the webhook names nobody.</returns>
    public CitizenAddress? ToAddress()
    {
        PhoneNumber? phone = PhoneNumber.TryParse(WaId, out var number) ? number : null;
        UserId? user = WhatsUrp.Citizens.UserId.TryCreate(UserId, out var id) ? id : null;
        UserId? parent = WhatsUrp.Citizens.UserId.TryCreate(ParentUserId, out var parentId) ? parentId : null;
        return phone is null && user is null && parent is null ? null : new CitizenAddress(phone, user, parent);
    }

    /// <summary>Returns the identity masked.</summary>
    /// <returns>The masked address; empty when there is none.</returns>
    public override string ToString() => ToAddress()?.ToString() ?? "";
}
