// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Claims;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>Who calls.</summary>
internal sealed class OfficeUser(ClaimsPrincipal principal)
{
    public string Name { get; } = principal.FindFirst(OfficeClaims.Name)?.Value ?? "";

    public bool Sees(LineId line) => principal.FindAll(OfficeClaims.Line).Any(claim => claim.Value == "*" || claim.Value.Equals(line.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells whether the person may do what a role does; an administrator may do all.</summary>
    public bool Is(params ReadOnlySpan<string> roles)
    {
        var mayAll = principal.HasClaim(OfficeClaims.Role, OfficeRoles.Admin);
        foreach (var role in roles)
        {
            mayAll |= principal.HasClaim(OfficeClaims.Role, role);
        }

        return mayAll;
    }
}
