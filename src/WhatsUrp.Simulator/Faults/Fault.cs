// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Faults;

/// <summary>A fault that one request suffers.</summary>
public sealed record Fault
{
    /// <summary>Gets what goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>Gets the error code of <see cref="FaultKind.Refuse"/>.</summary>
    public int Code { get; init; }

    /// <summary>Gets the HTTP status of <see cref="FaultKind.Answer"/>; for <see cref="FaultKind.Refuse"/> 0 means the documented one.</summary>
    public int Status { get; init; }

    /// <summary>Gets the body of <see cref="FaultKind.Answer"/>.</summary>
    public string Body { get; init; } = "";

    /// <summary>Gets the content type of <see cref="FaultKind.Answer"/>.</summary>
    public string ContentType { get; init; } = "text/html; charset=utf-8";

    /// <summary>Gets how long the request or its answer waits, by the simulator's clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets the header <c>Retry-After</c>, whole seconds, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets whether the request is accepted all the same behind an <see cref="FaultKind.Answer"/>.</summary>
    public bool Accepts { get; init; }

    /// <summary>Gets the reset before the body is read.</summary>
    public static Fault ResetBeforeBody { get; } = new() { Kind = FaultKind.ResetBeforeBody };

    /// <summary>Gets the reset after the body is read.</summary>
    public static Fault ResetAfterBody { get; } = new() { Kind = FaultKind.ResetAfterBody };

    /// <summary>Gets acceptance without an answer.</summary>
    public static Fault Drop { get; } = new() { Kind = FaultKind.Drop };

    /// <summary>Gets acceptance with half an answer.</summary>
    public static Fault Truncate { get; } = new() { Kind = FaultKind.Truncate };

    /// <summary>Makes a Graph error.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="retryAfter">The header <c>Retry-After</c>, or null.</param>
    public static Fault Refuse(int code, TimeSpan? retryAfter = null) => new() { Kind = FaultKind.Refuse, Code = code, RetryAfter = retryAfter };

    /// <summary>Makes a page of HTML, as load balancers answer.</summary>
    /// <param name="status">Its HTTP status.</param>
    public static Fault Html(int status = 500) => Answer(status, "<!DOCTYPE html><html><body><h1>Sorry, something went wrong.</h1></body></html>");

    /// <summary>Makes any answer.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="body">Its body.</param>
    /// <param name="contentType">What the body claims to be.</param>
    public static Fault Answer(int status, string body = "", string contentType = "text/html; charset=utf-8") =>
        new() { Kind = FaultKind.Answer, Status = status, Body = body, ContentType = contentType };

    /// <summary>Makes a delay before the request is looked at.</summary>
    /// <param name="delay">How long.</param>
    public static Fault Slow(TimeSpan delay) => new() { Kind = FaultKind.Slow, Delay = delay };

    /// <summary>Makes a delay between acceptance and answer.</summary>
    /// <param name="delay">How long.</param>
    public static Fault Hold(TimeSpan delay) => new() { Kind = FaultKind.Hold, Delay = delay };
}
