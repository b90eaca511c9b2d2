// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Access;
using WhatsUrp.AspNetCore.Office.Json;
using WhatsUrp.AspNetCore.Office.Settings;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Office;

/// <summary>What the office calls: broadcasts of one line, written, ordered and watched at the desk.</summary>
internal sealed class OfficeEndpoints(
    IBroadcastDesk desk, ILineDirectory lines, OfficeDoor door, IOptions<OfficeOptions> options, ILogger<OfficeEndpoints> logger)
{
    /// <summary>Lets a caller in and carries their call out; whoever does not see the line finds nothing there.</summary>
    public async Task HandleAsync(HttpContext context, Func<OfficeCall, Task> answer, params string[] roles)
    {
        if (await door.AdmitAsync(context).ConfigureAwait(false) is not { } user)
        {
            return;
        }

        if (context.GetRouteValue("line") is not string { Length: <= 64 } name || string.IsNullOrWhiteSpace(name)
            || new LineId(name) is var line && (lines.Find(line) is null || !user.Sees(line)))
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "Questa linea non esiste.").ConfigureAwait(false);
            return;
        }

        var call = new OfficeCall(context, user, line);
        if (!user.Is(roles))
        {
            await call.ForbidAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await answer(call).ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            logger.OfficeStoreFails(fault.GetType().Name);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.Headers.RetryAfter = "5";
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "L'archivio non risponde: niente è cambiato, riprovi tra poco.").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // A caller who has gone reads no answer.
        }
    }

    public async Task ListAsync(OfficeCall call)
    {
        var query = call.Context.Request.Query;
        var states = new List<BroadcastState>();
        foreach (var text in query["state"])
        {
            if (text is null || text.Any(char.IsAsciiDigit) || !Enum.TryParse<BroadcastState>(text, ignoreCase: true, out var state))
            {
                await call.UnreadableAsync("state").ConfigureAwait(false);
                return;
            }

            states.Add(state);
        }

        var most = 100;
        if (query.TryGetValue("most", out var wanted) && (!int.TryParse(wanted, System.Globalization.NumberStyles.None, null, out most) || most is < 1 or > 1000))
        {
            await call.UnreadableAsync("most").ConfigureAwait(false);
            return;
        }

        var records = await desk.ListAsync(new BroadcastQuery(states, most) { Line = call.Line }, call.Aborted).ConfigureAwait(false);
        await call.AnswerAsync(new ListJson([.. records.Select(record => RecordJson.Of(record))]), OfficeJson.Legible.ListJson).ConfigureAwait(false);
    }

    public async Task PreviewAsync(OfficeCall call)
    {
        if (await ReadAsync(call).ConfigureAwait(false) is var (_, broadcast))
        {
            await call.AnswerAsync(PreviewJson.Of(await desk.PreviewAsync(broadcast, call.Aborted).ConfigureAwait(false)), OfficeJson.Legible.PreviewJson).ConfigureAwait(false);
        }
    }

    public async Task CreateAsync(OfficeCall call)
    {
        if (await ReadAsync(call).ConfigureAwait(false) is var (body, broadcast))
        {
            var answer = await desk.SaveAsync(new DeskDraft(broadcast, call.User.Name) { LocalTime = body.LocalTime }, call.Aborted).ConfigureAwait(false);
            if (answer is DeskAnswer.Done { Record: var record })
            {
                call.Context.Response.Headers.Location = $"{call.Context.Request.PathBase}{call.Context.Request.Path}/{record.Id}";
            }

            await call.AnswerAsync(answer, StatusCodes.Status201Created).ConfigureAwait(false);
        }
    }

    public async Task ReviseAsync(OfficeCall call)
    {
        if (await ReadAsync(call).ConfigureAwait(false) is var (body, broadcast))
        {
            var draft = new DeskDraft(broadcast, call.User.Name) { Id = call.Id, Revision = body.Revision ?? 0, LocalTime = body.LocalTime };
            await call.AnswerAsync(await desk.SaveAsync(draft, call.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    public async Task OrderAsync(OfficeCall call, DeskAction action)
    {
        if (await call.ReadAsync(OfficeJson.Legible.OrderBody, options.Value.MaxBodyBytes, mayBeEmpty: true).ConfigureAwait(false) is { } body)
        {
            if (action == DeskAction.Approve && !await MayApproveAsync(call, body).ConfigureAwait(false))
            {
                await call.ForbidAsync().ConfigureAwait(false);
                return;
            }

            var order = new DeskOrder(call.Line, call.Id, action, call.User.Name) { Revision = body.Revision, Reason = body.Reason ?? "", BreakGlassCode = body.BreakGlassCode };
            await call.AnswerAsync(await desk.OrderAsync(order, call.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    public async Task ReportAsync(OfficeCall call)
    {
        if (await desk.ReportAsync(call.Line, call.Id, call.Aborted).ConfigureAwait(false) is { } report)
        {
            await call.AnswerAsync(new ReportJson(RecordJson.Of(report.Record), CountsJson.Of(report.Counts), report.Sentences), OfficeJson.Legible.ReportJson).ConfigureAwait(false);
        }
        else
        {
            await call.NotFoundAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// An author without the role of an approver may approve their own broadcast alone, by breaking the glass. A revision has one author for good:
    /// one that is not there yet proves nothing.
    /// </summary>
    private async ValueTask<bool> MayApproveAsync(OfficeCall call, OrderBody body) =>
        call.User.Is(OfficeRoles.Approver)
        || (await desk.ReportAsync(call.Line, call.Id, call.Aborted).ConfigureAwait(false) is not { Record: var record }
            || (record.Author.Equals(call.User.Name, StringComparison.OrdinalIgnoreCase) && !(body.Revision > record.Revision)));

    private async ValueTask<(BroadcastBody Body, Broadcast Broadcast)?> ReadAsync(OfficeCall call)
    {
        if (await call.ReadAsync(OfficeJson.Legible.BroadcastBody, options.Value.MaxBodyBytes).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        try
        {
            return (body, body.ToBroadcast(call.Line));
        }
        catch (FormatException fault)
        {
            await call.UnreadableAsync(fault.Message).ConfigureAwait(false);
            return null;
        }
    }
}
