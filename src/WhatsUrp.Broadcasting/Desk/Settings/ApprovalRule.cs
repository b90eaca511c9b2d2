// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>Who must look at a routine broadcast before it goes out. Emergencies are always approved, by a second person or by breaking the glass.</summary>
public enum ApprovalRule
{
    /// <summary>A second person approves what the first one wrote.</summary>
    FourEyes = 0,

    /// <summary>Nobody: what is submitted is scheduled.</summary>
    None = 1,
}
