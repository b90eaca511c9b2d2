// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Settings;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>Knows callers by the key in their header <c>X-Api-Key</c>. Every configured key is compared, and each comparison takes the same time.</summary>
internal sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptionsMonitor<OfficeOptions> office)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 and <= 512 } stated])
        {
            return Task.FromResult(Request.Headers.ContainsKey(Header) ? AuthenticateResult.Fail("not one key") : AuthenticateResult.NoResult());
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(stated));
        OfficeKeyOptions? found = null;
        foreach (var key in office.CurrentValue.Keys)
        {
            found = CryptographicOperations.FixedTimeEquals(digest, Convert.FromHexString(key.Sha256)) ? key : found;
        }

        return Task.FromResult(found is null
            ? AuthenticateResult.Fail("unknown key")
            : AuthenticateResult.Success(new AuthenticationTicket(OfficeClaims.Principal(Scheme.Name, found.Name.Trim(), found.Lines, found.Roles), Scheme.Name)));
    }
}
