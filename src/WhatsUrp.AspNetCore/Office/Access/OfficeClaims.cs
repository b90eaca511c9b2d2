// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Claims;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>The claims of a person of the office, whichever way they were known. No token brings them along: they are written here alone.</summary>
internal static class OfficeClaims
{
    public const string Name = "whatsurp:name";
    public const string Line = "whatsurp:line";
    public const string Role = "whatsurp:role";

    public static ClaimsPrincipal Principal(string scheme, string name, IEnumerable<string> lines, IEnumerable<string> roles) => new(new ClaimsIdentity(
        [
            new Claim(Name, name),
            .. lines.Select(line => new Claim(Line, line)),
            .. roles.Where(OfficeRoles.All.Contains).Select(role => new Claim(Role, role)),
        ],
        scheme,
        Name,
        Role));
}
