// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office;
using WhatsUrp.AspNetCore.Office.Access;
using WhatsUrp.AspNetCore.Office.Settings;
using WhatsUrp.Broadcasts;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of the office.</summary>
public static class WhatsUrpOfficeEndpointExtensions
{
    /// <summary>Maps the endpoints of the office below a path. Nothing is mapped while <c>WhatsUrp:Office:Enabled</c> is not true.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>The endpoints, for further conventions.</returns>
    /// <remarks>
    /// Below <c>{line}/broadcasts</c>: GET lists, POST creates; <c>preview</c>; <c>{id}</c> to read and PUT; <c>{id}/submit</c>, <c>approve</c>, <c>reject</c>, <c>revise</c>,
    /// <c>pause</c>, <c>resume</c>, <c>cancel</c>, <c>test</c>; <c>{id}/progress</c> as JSON or server-sent events; <c>{id}/report</c>; <c>{id}/copies</c> as JSON lines or CSV;
    /// <c>{id}/persons</c> for the CSV with numbers. <c>{line}/contacts</c> takes contacts in. Callers show a key in <c>X-Api-Key</c>, or a token where OpenID Connect is set:
    /// the endpoints look at it themselves, whatever the host does about others.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The office was not added.</exception>
    /// <example><code>app.MapWhatsUrpOffice("/office");</code></example>
    public static IEndpointConventionBuilder MapWhatsUrpOffice(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var services = endpoints.ServiceProvider;
        if (services.GetService<OfficeDoor>() is null)
        {
            throw new InvalidOperationException("WURP0828: the office was not added. Call AddOffice() on the builder of AddWhatsUrp(…).");
        }

        var group = endpoints.MapGroup(pattern);
        if (!services.GetRequiredService<IOptions<OfficeOptions>>().Value.Enabled)
        {
            return group;
        }

        var (office, streams) = (services.GetRequiredService<OfficeEndpoints>(), services.GetRequiredService<OfficeStreams>());
        string[] all = [OfficeRoles.Author, OfficeRoles.Approver];
        Map("GET", "/{line}/broadcasts", office.ListAsync, all);
        Map("POST", "/{line}/broadcasts", office.CreateAsync, OfficeRoles.Author);
        Map("POST", "/{line}/broadcasts/preview", office.PreviewAsync, all);
        Map("GET", "/{line}/broadcasts/{id}", office.ReportAsync, all);
        Map("PUT", "/{line}/broadcasts/{id}", office.ReviseAsync, OfficeRoles.Author);
        Map("GET", "/{line}/broadcasts/{id}/report", office.ReportAsync, all);
        Map("GET", "/{line}/broadcasts/{id}/progress", streams.ProgressAsync, all);
        Map("GET", "/{line}/broadcasts/{id}/copies", streams.CopiesAsync, all);
        Map("POST", "/{line}/broadcasts/{id}/persons", streams.PersonsAsync);
        Map("POST", "/{line}/contacts", streams.ImportAsync);
        Order(DeskAction.Submit, OfficeRoles.Author);
        Order(DeskAction.Revise, OfficeRoles.Author);
        Order(DeskAction.Test, OfficeRoles.Author);

        // The author may approve too where the glass is broken: the desk knows who wrote what.
        Order(DeskAction.Approve, all);
        Order(DeskAction.Reject, OfficeRoles.Approver);
        Order(DeskAction.Pause, all);
        Order(DeskAction.Resume, all);
        Order(DeskAction.Cancel, all);
        Order(DeskAction.Resend, all);
        Order(DeskAction.Abandon, all);
        return group;

        void Map(string method, string path, Func<OfficeCall, Task> answer, params string[] roles)
        {
            RequestDelegate handle = context => office.HandleAsync(context, answer, roles);
            group.MapMethods(path, [method], handle).WithDisplayName($"WhatsUrp office {method} {path}").AllowAnonymous();
        }

        void Order(DeskAction action, params string[] roles) =>
            Map("POST", $"/{{line}}/broadcasts/{{id}}/{action.ToString().ToLowerInvariant()}", call => office.OrderAsync(call, action), roles);
    }
}
