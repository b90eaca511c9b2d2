// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office;
using WhatsUrp.AspNetCore.Office.Access;
using WhatsUrp.AspNetCore.Office.Settings;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the endpoints of the office.</summary>
public static class WhatsUrpOfficeExtensions
{
    /// <summary>Adds the endpoints of the office with the settings of the section <c>WhatsUrp:Office</c>, checked when the host starts. Calling it twice is harmless.</summary>
    /// <param name="builder">The service being put together.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>They are mapped with <c>MapWhatsUrpOffice</c>, and stay away unless <c>Enabled</c> is true. They need the desk that <c>AddBroadcasting()</c> brings.</remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).AddBroadcasting().AddOffice();
    /// </code>
    /// </example>
    public static WhatsUrpBuilder AddOffice(this WhatsUrpBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(OfficeDoor)))
        {
            return builder;
        }

        services.AddOptionsWithValidateOnStart<OfficeOptions>().Bind(builder.Configuration.GetSection("Office"));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfficeOptions>, OfficeOptionsCustomValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<JwtBearerOptions>, TokenClaims>());
        services.TryAddSingleton<FailureGate>();
        services.TryAddSingleton<OfficeDoor>();
        services.TryAddSingleton<OfficeEndpoints>();
        services.TryAddSingleton<OfficeStreams>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(OfficeSchemes.Key, configureOptions: null)
            .AddJwtBearer(OfficeSchemes.Token, static _ => { });
        return builder;
    }
}
