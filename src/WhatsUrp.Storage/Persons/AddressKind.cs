// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Persons;

/// <summary>What sort of address a row of <c>citizen_address</c> holds.</summary>
internal enum AddressKind
{
    /// <summary>A phone number, as E.164 digits.</summary>
    Phone = 1,

    /// <summary>A business-scoped user id.</summary>
    User = 2,

    /// <summary>A parent user id.</summary>
    ParentUser = 3,
}
