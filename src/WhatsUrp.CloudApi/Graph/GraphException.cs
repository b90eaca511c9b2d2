// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>The platform answered a call with an error. Sending never throws it: see <see cref="SendOutcome"/>.</summary>
/// <remarks>Its message holds numbers and words of ours: never a token, an address or the platform's own words.</remarks>
public sealed class GraphException : Exception
{
    internal GraphException(string operation, HttpStatusCode status, GraphError? error, GraphErrorRule rule, TimeSpan? retryAfter)
        : base($"{operation}: HTTP {(int)status}, code {error?.Code.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}: {rule.Action} (trace {error?.TraceId ?? "none"}).")
    {
        (StatusCode, Error, Class, RetryAfter) = (status, error, rule.Class, retryAfter ?? rule.Wait);
    }

    /// <summary>Gets the HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the error; <see langword="null"/> when the answer held none that can be read.</summary>
    public GraphError? Error { get; }

    /// <summary>Gets the code, if any.</summary>
    public int? Code => Error?.Code;

    /// <summary>Gets the id under which Meta's support finds the request, if any.</summary>
    public string? TraceId => Error?.TraceId;

    /// <summary>Gets what to do about it.</summary>
    public RefusalClass Class { get; }

    /// <summary>Gets how long to wait before another try; <see langword="null"/> when waiting is of no use.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets a value indicating whether the same call may succeed later.</summary>
    public bool IsTransient => Class is RefusalClass.Transient or RefusalClass.Throttle or RefusalClass.Pair;
}
