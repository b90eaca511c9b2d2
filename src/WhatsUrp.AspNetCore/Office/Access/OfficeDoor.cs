// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Json;
using WhatsUrp.AspNetCore.Office.Settings;

namespace WhatsUrp.AspNetCore.Office.Access;

/// <summary>Lets in whom it knows, by key or by token, and answers everybody else. It does not depend on what the host put before it.</summary>
internal sealed class OfficeDoor(IOptionsMonitor<OfficeOptions> options, FailureGate gate, ILogger<OfficeDoor> logger)
{
    /// <summary>Tells who calls.</summary>
    /// <returns>The person; <see langword="null"/> when the answer has been given already.</returns>
    public async ValueTask<OfficeUser?> AdmitAsync(HttpContext context)
    {
        var caller = context.Connection.RemoteIpAddress;
        if (gate.WaitOf(caller) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Troppi tentativi con una chiave sbagliata: riprovi più tardi.").ConfigureAwait(false);
            return null;
        }

        var scheme = !context.Request.Headers.ContainsKey(KeyHandler.Header) && options.CurrentValue.OpenId is not null ? OfficeSchemes.Token : OfficeSchemes.Key;
        var result = await context.AuthenticateAsync(scheme).ConfigureAwait(false);
        if (result is { Succeeded: true, Principal: { } principal })
        {
            return new OfficeUser(principal);
        }

        // Whoever shows nothing guesses nothing.
        if (result.Failure is not null)
        {
            gate.Failed(caller);
            logger.OfficeRefused();
        }

        context.Response.Headers.WWWAuthenticate = scheme == OfficeSchemes.Token ? "Bearer" : "ApiKey";
        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "Serve una chiave valida dell'ufficio (intestazione X-Api-Key).").ConfigureAwait(false);
        return null;
    }
}
