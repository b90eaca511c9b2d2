// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Http;
using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>Answers that something cannot be, as RFC 9457 has it, in Italian.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, string detail, IReadOnlyList<FaultJson>? faults = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            new ProblemJson("about:blank", TitleOf(status), status, detail, faults), OfficeJson.Legible.ProblemJson, "application/problem+json", context.RequestAborted);
    }

    /// <summary>Answers a refusal of the desk with every reason.</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<DeskFault> faults) => WriteAsync(
        context,
        StatusOf(faults),
        string.Join(' ', faults.Select(fault => fault.Sentence)),
        [.. faults.Select(fault => new FaultJson(fault.Kind.ToString(), fault.Sentence))]);

    private static int StatusOf(IReadOnlyList<DeskFault> faults)
    {
        var kinds = faults.Select(fault => fault.Kind).ToHashSet();
        return kinds.Contains(DeskFaultKind.NotFound) ? StatusCodes.Status404NotFound
            : kinds.Contains(DeskFaultKind.CodeLocked) ? StatusCodes.Status429TooManyRequests
            : kinds.Overlaps([DeskFaultKind.AuthorApproves, DeskFaultKind.WrongCode, DeskFaultKind.NoBreakGlass, DeskFaultKind.NotAnEmergency]) ? StatusCodes.Status403Forbidden
            : kinds.Overlaps([DeskFaultKind.Stale, DeskFaultKind.WrongState, DeskFaultKind.ContentChanged, DeskFaultKind.NothingHeld]) ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
    }

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Richiesta illeggibile",
        StatusCodes.Status401Unauthorized => "Chiave mancante o sbagliata",
        StatusCodes.Status403Forbidden => "Non permesso",
        StatusCodes.Status404NotFound => "Non trovato",
        StatusCodes.Status405MethodNotAllowed => "Metodo non previsto",
        StatusCodes.Status409Conflict => "Stato cambiato",
        StatusCodes.Status413PayloadTooLarge => "Richiesta troppo grande",
        StatusCodes.Status415UnsupportedMediaType => "Formato non previsto",
        StatusCodes.Status422UnprocessableEntity => "Non si può fare",
        StatusCodes.Status429TooManyRequests => "Troppi tentativi",
        StatusCodes.Status503ServiceUnavailable => "Archivio non disponibile",
        _ => "Errore",
    };
}
