// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Settings;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>Takes the tokens of an OpenID Connect provider, and of their claims those alone that the configuration names.</summary>
internal sealed class TokenClaims(IOptions<OfficeOptions> office) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != OfficeSchemes.Token || office.Value.OpenId is not { } provider)
        {
            return;
        }

        options.Authority = provider.Authority;
        options.Audience = provider.Audience;
        options.MapInboundClaims = false;
        options.RequireHttpsMetadata = !(Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority) && authority.IsLoopback);
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var principal = context.Principal!;
                if (principal.FindFirst(provider.NameClaim)?.Value is not { Length: > 0 and <= 100 } person)
                {
                    context.Fail("the token names nobody");
                    return Task.CompletedTask;
                }

                context.Principal = OfficeClaims.Principal(
                    OfficeSchemes.Token,
                    person.Trim(),
                    principal.FindAll(provider.LineClaim).Select(claim => claim.Value),
                    principal.FindAll(provider.RoleClaim).Select(claim => provider.RoleNames.Count == 0 ? claim.Value : provider.RoleNames.TryGetValue(claim.Value, out var role) ? role : ""));
                return Task.CompletedTask;
            },
        };
    }

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);
}
