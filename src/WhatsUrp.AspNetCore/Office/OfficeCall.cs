// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using WhatsUrp.AspNetCore.Office.Access;
using WhatsUrp.AspNetCore.Office.Json;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Office;

/// <summary>One call of somebody who was let in, to a line that they see.</summary>
internal sealed class OfficeCall(HttpContext context, OfficeUser user, LineId line)
{
    public HttpContext Context => context;

    public OfficeUser User => user;

    public LineId Line => line;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>Gets the broadcast that the path names; an id that is none finds nothing.</summary>
    public BroadcastId Id => Guid.TryParse(context.GetRouteValue("id") as string, out var id) ? new BroadcastId(id) : default;

    public Task AnswerAsync<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(value, type, contentType: null, Aborted);
    }

    public Task AnswerAsync(DeskAnswer answer, int status = StatusCodes.Status200OK) => answer switch
    {
        DeskAnswer.Done done => AnswerAsync(RecordJson.Of(done.Record, done.Notes), OfficeJson.Legible.RecordJson, status),
        DeskAnswer.Refused refused => Problem.WriteAsync(context, refused.Faults),
        _ => throw new InvalidOperationException("An answer of the desk is done or refused."),
    };

    public Task NotFoundAsync() => Problem.WriteAsync(context, StatusCodes.Status404NotFound, "Questo avviso non esiste su questa linea.");

    public Task ForbidAsync() => Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Il suo ruolo non permette questa operazione.");

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>What it says; <see langword="null"/> when the answer has been given already.</returns>
    public async ValueTask<T?> ReadAsync<T>(JsonTypeInfo<T> type, int most, bool mayBeEmpty = false)
        where T : class
    {
        if (!await IsAcceptableAsync(most).ConfigureAwait(false))
        {
            return null;
        }

        var isEmpty = context.Request.ContentLength is 0 || (context.Request.ContentLength is null && context.Request.Headers.TransferEncoding.Count == 0);
        if (!(mayBeEmpty && isEmpty) && !context.Request.HasJsonContentType())
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "Il corpo della richiesta deve essere JSON (Content-Type: application/json).").ConfigureAwait(false);
            return null;
        }

        try
        {
            var bytes = await BytesAsync(most).ConfigureAwait(false);
            if (bytes is null)
            {
                await TooLargeAsync(most).ConfigureAwait(false);
                return null;
            }

            bytes = bytes.Length == 0 && mayBeEmpty ? "{}"u8.ToArray() : bytes;
            if (JsonSerializer.Deserialize(bytes, type) is { } value)
            {
                return value;
            }

            await UnreadableAsync("null").ConfigureAwait(false);
        }
        catch (JsonException fault)
        {
            await UnreadableAsync(fault.Path ?? "$").ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad)
        {
            await Problem.WriteAsync(context, bad.StatusCode, "Il corpo della richiesta è troppo grande o incompleto.").ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Refuses a body that is encoded, or said to be too large, and limits what the server takes in.</summary>
    public async ValueTask<bool> IsAcceptableAsync(int most)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "Il corpo della richiesta non deve essere compresso.").ConfigureAwait(false);
            return false;
        }

        if (context.Request.ContentLength > most)
        {
            await TooLargeAsync(most).ConfigureAwait(false);
            return false;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        return true;
    }

    public Task UnreadableAsync(string place) => Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"Il corpo della richiesta non si può leggere ({place}).");

    /// <summary>Reads the body; nothing when it is larger than it may be, whatever its header said.</summary>
    public async ValueTask<byte[]?> BytesAsync(int most)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await context.Request.Body.ReadAsync(body.GetMemory(4096), Aborted).ConfigureAwait(false);
            if (read == 0)
            {
                return body.WrittenSpan.ToArray();
            }

            body.Advance(read);
            if (body.WrittenCount > most)
            {
                return null;
            }
        }
    }

    private Task TooLargeAsync(int most) =>
        Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, $"Il corpo della richiesta può avere al massimo {most} byte.");
}
