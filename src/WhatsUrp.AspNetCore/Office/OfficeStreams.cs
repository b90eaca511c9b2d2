// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using WhatsUrp.AspNetCore.Office.Json;
using WhatsUrp.AspNetCore.Office.Settings;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Office;

/// <summary>What the office is told piece by piece, or in files: progress, copies, contacts.</summary>
internal sealed class OfficeStreams(IBroadcastDesk desk, IBroadcastExchange exchange, IOptions<OfficeOptions> options)
{
    private const string Csv = "text/csv";

    /// <summary>Answers how far a broadcast is: once, or as server-sent events until it has ended.</summary>
    public async Task ProgressAsync(OfficeCall call)
    {
        var steps = desk.WatchAsync(call.Line, call.Id, call.Aborted).GetAsyncEnumerator(call.Aborted);
        await using var end = steps.ConfigureAwait(false);
        if (!await steps.MoveNextAsync().ConfigureAwait(false))
        {
            await call.NotFoundAsync().ConfigureAwait(false);
            return;
        }

        if (!Accepts(call, "text/event-stream"))
        {
            await call.AnswerAsync(ProgressJson.Of(steps.Current), OfficeJson.Legible.ProgressJson).ConfigureAwait(false);
            return;
        }

        Begin(call, "text/event-stream");
        do
        {
            var data = JsonSerializer.Serialize(ProgressJson.Of(steps.Current), OfficeJson.Legible.ProgressJson);
            await WriteAsync(call, $"event: {(steps.Current.HasEnded ? "end" : "progress")}\ndata: {data}\n\n").ConfigureAwait(false);
            await call.Context.Response.Body.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
        while (await steps.MoveNextAsync().ConfigureAwait(false));
    }

    /// <summary>Answers what became of each copy, without names and numbers: a JSON object a line, or CSV.</summary>
    public async Task CopiesAsync(OfficeCall call)
    {
        if (call.Context.Request.Query["format"] == "csv" || Accepts(call, Csv))
        {
            await ExportAsync(call, new OutcomeExportOrder(call.Line, call.Id, call.User.Name)).ConfigureAwait(false);
            return;
        }

        if (await desk.ReportAsync(call.Line, call.Id, call.Aborted).ConfigureAwait(false) is null)
        {
            await call.NotFoundAsync().ConfigureAwait(false);
            return;
        }

        Begin(call, "application/x-ndjson");
        await foreach (var copy in desk.CopiesAsync(call.Line, call.Id, call.Aborted).ConfigureAwait(false))
        {
            await WriteAsync(call, JsonSerializer.Serialize(CopyJson.Of(copy), OfficeJson.Legible.CopyJson) + "\n").ConfigureAwait(false);
        }
    }

    /// <summary>Answers what became of each copy, with the numbers and data of the recipients, as CSV.</summary>
    public async Task PersonsAsync(OfficeCall call)
    {
        if (await call.ReadAsync(OfficeJson.Legible.OrderBody, options.Value.MaxBodyBytes).ConfigureAwait(false) is { } body)
        {
            await ExportAsync(call, new OutcomeExportOrder(call.Line, call.Id, call.User.Name) { WithPersons = true, Reason = body.Reason ?? "" }).ConfigureAwait(false);
        }
    }

    /// <summary>Takes contacts in.</summary>
    public async Task ImportAsync(OfficeCall call)
    {
        var query = call.Context.Request.Query;
        var list = (string?)query["list"];
        if (list is { Length: > 64 } || (list is not null && string.IsNullOrWhiteSpace(list)))
        {
            await call.UnreadableAsync("list").ConfigureAwait(false);
            return;
        }

        if (!await call.IsAcceptableAsync(options.Value.MaxImportBytes).ConfigureAwait(false))
        {
            return;
        }

        if (call.Context.Request.ContentType?.StartsWith(Csv, StringComparison.OrdinalIgnoreCase) != true)
        {
            await Problem.WriteAsync(call.Context, StatusCodes.Status415UnsupportedMediaType, "Il file deve essere CSV (Content-Type: text/csv).").ConfigureAwait(false);
            return;
        }

        if (await call.BytesAsync(options.Value.MaxImportBytes).ConfigureAwait(false) is not { } bytes)
        {
            await Problem.WriteAsync(call.Context, StatusCodes.Status413PayloadTooLarge, $"Il file può avere al massimo {options.Value.MaxImportBytes} byte.").ConfigureAwait(false);
            return;
        }

        var order = new ContactImportOrder(call.Line, call.User.Name) { List = list is null ? null : new ListId(list), IsTrial = query["trial"] == "true" };
        var import = await exchange.ImportAsync(order, new MemoryStream(bytes, writable: false), call.Aborted).ConfigureAwait(false);
        if (import.Refusals.Count > 0)
        {
            await Problem.WriteAsync(call.Context, import.Refusals).ConfigureAwait(false);
            return;
        }

        await call.AnswerAsync(
            new ImportJson(order.IsTrial, import.Rows, import.Imported, import.Known, [.. import.Faults.Select(fault => new RowFaultJson(fault.Line, fault.Sentence))], import.IgnoredColumns),
            OfficeJson.Legible.ImportJson).ConfigureAwait(false);
    }

    private static bool Accepts(OfficeCall call, string type) =>
        call.Context.Request.Headers.Accept.ToString().Contains(type, StringComparison.OrdinalIgnoreCase);

    private static void Begin(OfficeCall call, string type)
    {
        call.Context.Response.ContentType = type + "; charset=utf-8";
        call.Context.Response.Headers.CacheControl = "no-store";
        call.Context.Response.Headers["X-Accel-Buffering"] = "no";
        call.Context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private static ValueTask WriteAsync(OfficeCall call, string text) => call.Context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), call.Aborted);

    private async Task ExportAsync(OfficeCall call, OutcomeExportOrder order)
    {
        call.Context.Response.ContentType = Csv + "; charset=utf-8";
        call.Context.Response.Headers.CacheControl = "no-store";
        call.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"esito-{order.Id}.csv\"";
        if (await exchange.ExportAsync(order, call.Context.Response.Body, call.Aborted).ConfigureAwait(false) is DeskAnswer.Refused refused)
        {
            call.Context.Response.Headers.ContentDisposition = default;
            await Problem.WriteAsync(call.Context, refused.Faults).ConfigureAwait(false);
        }
    }
}
